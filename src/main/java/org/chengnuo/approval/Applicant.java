package org.chengnuo.approval;

import org.chengnuo.catalogue.ApplicantType;

/**
 * Who applies.
 *
 * @param identifier resident ID (GB 11643) or unified social credit code (GB 32100), valid
 * @param phone normalised
 */
public record Applicant(ApplicantType type, String name, String identifier, String phone) {

  /** Never names the person: records end up in logs. */
  @Override
  public String toString() {
    return "Applicant[" + type + "]";
  }
}
