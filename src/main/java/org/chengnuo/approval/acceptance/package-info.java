/**
 * The stage 受理 (SubProcess_Acceptance): examination, the one notice of what is missing, correction, acceptance.
 * 行政许可法 art. 32.
 */
package org.chengnuo.approval.acceptance;
