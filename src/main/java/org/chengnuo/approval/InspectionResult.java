package org.chengnuo.approval;

/** What the inspectors found. */
public enum InspectionResult {
  PASS,
  FAIL
}
