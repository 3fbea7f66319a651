package org.chengnuo.approval.sheet;

import java.util.List;

/**
 * What the applicant takes along: that the bureau has the application, which papers, and what happens by when.
 *
 * @param materials what was received
 * @param deferred what the acceptance does not wait for, and is still owed
 * @param advice what happens next
 */
record ReceiptPage(
    String bureau,
    String title,
    String caseNumber,
    String item,
    Applicant applicant,
    Received received,
    String limit,
    List<Material> materials,
    List<Deferred> deferred,
    String advice) {

  /** @param called what the regime calls an applicant */
  record Applicant(String called, String name, String maskedId, String maskedPhone) {}

  /** @param by null where nobody has received it yet */
  record Received(String at, String channel, String by, String section) {}

  /** Form and note may be null. */
  record Material(String code, String name, String form, String note) {}

  record Deferred(String code, String name, String lastDay) {}
}
