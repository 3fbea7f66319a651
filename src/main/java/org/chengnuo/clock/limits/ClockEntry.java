package org.chengnuo.clock.limits;

import java.time.Instant;
import java.util.Objects;
import org.chengnuo.label.Labelled;

/**
 * One line of a clock's ledger. Lines are appended and never changed.
 *
 * @param kind what happened to the clock
 * @param at when it takes effect; a deemed acceptance dates its start back to the receipt
 * @param cause code of a {@link PauseCause} for a pause and for the resumption that ends it, otherwise null
 * @param basis the rule that allows it, in Chinese
 * @param by user or part of the system that did it
 * @param note reason in the words of the person, may be null
 * @param days what an extension adds to each limit, in the unit of its day kind; otherwise 0
 */
public record ClockEntry(Kind kind, Instant at, String cause, String basis, String by, String note, int days) {

  /** What can happen to a clock. */
  public enum Kind implements Labelled {
    START("起算"),
    PAUSE("中止"),
    RESUME("恢复"),
    EXTEND("延长"),
    STOP("停止");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public ClockEntry {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
  }

  static ClockEntry start(Instant at, String basis, String by, String note) {
    return new ClockEntry(Kind.START, at, null, basis, by, note, 0);
  }

  static ClockEntry pause(Instant at, String cause, String basis, String by, String note) {
    return new ClockEntry(Kind.PAUSE, at, cause, basis, by, note, 0);
  }

  static ClockEntry resume(Instant at, String cause, String basis, String by, String note) {
    return new ClockEntry(Kind.RESUME, at, cause, basis, by, note, 0);
  }

  static ClockEntry extend(Instant at, int days, String basis, String by, String reason) {
    return new ClockEntry(Kind.EXTEND, at, null, basis, by, reason, days);
  }

  static ClockEntry stop(Instant at, String basis, String by, String note) {
    return new ClockEntry(Kind.STOP, at, null, basis, by, note, 0);
  }
}
