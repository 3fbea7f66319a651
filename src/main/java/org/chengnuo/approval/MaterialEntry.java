package org.chengnuo.approval;

import java.time.LocalDate;
import org.chengnuo.catalogue.MaterialForm;

/**
 * What is recorded of one material of a case.
 *
 * @param form in which it was handed in; null where nobody said
 * @param note remark of whoever received it; null without one
 * @param dueOn last day for a material with which the acceptance did not wait; null for others
 */
public record MaterialEntry(MaterialStatus status, MaterialForm form, String note, LocalDate dueOn) {

  static MaterialEntry of(MaterialStatus status) {
    return new MaterialEntry(status, null, null, null);
  }

  static MaterialEntry received(MaterialStatus status, MaterialList.Piece piece) {
    return new MaterialEntry(status, piece.form(), piece.note(), null);
  }

  static MaterialEntry deferred(LocalDate dueOn) {
    return new MaterialEntry(MaterialStatus.DEFERRED, null, null, dueOn);
  }

  /** The form and note stay as they were said. */
  MaterialEntry with(MaterialStatus changed) {
    return new MaterialEntry(changed, form, note, null);
  }
}
