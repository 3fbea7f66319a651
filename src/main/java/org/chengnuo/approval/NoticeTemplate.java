package org.chengnuo.approval;

import java.util.Locale;
import java.util.Set;
import org.chengnuo.catalogue.Regime;

/**
 * A text that the bureau sends. Its words stand in {@code notices/<name>.yaml}, one text per regime, because a
 * registration rests on another law than a permit; here stands what is filled into them.
 */
public enum NoticeTemplate {
  ACCEPTANCE(NoticeKind.ACCEPTANCE, false, "finding", "materials") {
    @Override
    boolean mayOmit(String field, Regime regime) {
      return field.equals("finding") && regime == Regime.ENTRUSTED_REGISTRATION;
    }
  },
  DEEMED_ACCEPTANCE(NoticeKind.DEEMED_ACCEPTANCE, false, "received"),
  /** What the applicant handed in to complete the application was not examined in time. */
  DEEMED_ACCEPTANCE_CORRECTED(NoticeKind.DEEMED_ACCEPTANCE, false, "received"),
  NOT_ACCEPTED(NoticeKind.NOT_ACCEPTED, true, "reason"),
  CORRECTION(NoticeKind.CORRECTION, false, "materials", "note", "lastDay") {
    @Override
    boolean mayOmit(String field, Regime regime) {
      return field.equals("lastDay") && regime == Regime.ENTRUSTED_REGISTRATION;
    }
  },
  CORRECTION_REMINDER(NoticeKind.CORRECTION_REMINDER, false, "notice", "lastDay") {
    @Override
    boolean mayOmit(String field, Regime regime) {
      return CORRECTION.mayOmit(field, regime);
    }
  },
  LAPSE_UNCORRECTED(NoticeKind.LAPSE, true, "notice"),
  LAPSE_UNPAID(NoticeKind.LAPSE, true, "bill"),
  TERMINATION(NoticeKind.LAPSE, true, "reason"),
  WITHDRAWAL(NoticeKind.WITHDRAWAL, false),
  PAUSE(NoticeKind.PAUSE, false, "procedure", "reason"),
  RESUMPTION(NoticeKind.RESUMPTION, false, "promisedDate"),
  EXTENSION(NoticeKind.EXTENSION, false, "days", "statutoryDate", "reason") {
    @Override
    boolean dueTo(Regime regime) {
      return regime.extendable();
    }
  },
  GRANT(NoticeKind.GRANT, false),
  /** The formal decision that follows a silent approval. */
  FORMAL_GRANT(NoticeKind.GRANT, false, "note") {
    @Override
    boolean dueTo(Regime regime) {
      return regime.knowsSilence();
    }
  },
  REFUSAL(NoticeKind.REFUSAL, true, "reason"),
  SILENCE(NoticeKind.SILENCE, false) {
    @Override
    boolean dueTo(Regime regime) {
      return regime.knowsSilence();
    }
  },
  PAYMENT_REMINDER(NoticeKind.PAYMENT_REMINDER, false, "bill", "lastDay"),
  DELAY(NoticeKind.DELAY, false, "reason"),
  GRANT_CORRECTION(NoticeKind.GRANT_CORRECTION, true, "correction", "documents") {
    @Override
    boolean dueTo(Regime regime) {
      return regime.knowsSilence();
    }
  },
  REVOCATION(NoticeKind.REVOCATION, true, "reason", "compensation", "documents") {
    @Override
    boolean dueTo(Regime regime) {
      return regime.knowsSilence();
    }
  };

  private final NoticeKind kind;
  private final boolean unfavourable;
  private final Set<String> fields;

  NoticeTemplate(NoticeKind kind, boolean unfavourable, String... fields) {
    this.kind = kind;
    this.unfavourable = unfavourable;
    this.fields = Set.of(fields);
  }

  NoticeKind kind() {
    return kind;
  }

  /** Whether whoever reads it must be told what they can do about it. */
  boolean unfavourable() {
    return unfavourable;
  }

  /** What each text of this template has to fill in, besides what is known of every case. */
  Set<String> fields() {
    return fields;
  }

  /** Whether items of that regime can ever be sent this; they then need a text, and otherwise must have none. */
  boolean dueTo(Regime regime) {
    return true;
  }

  /** Whether the text of that regime need not fill it in: an authority's order is not examined as to whether it may be
   * accepted, and no day is given to complete it. */
  boolean mayOmit(String field, Regime regime) {
    return false;
  }

  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
  }
}
