package org.chengnuo.approval.acceptance;

import java.time.Instant;
import org.chengnuo.casework.time.CaseDates;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.clock.calendar.WorkingCalendar;

/** When an application counts as accepted because nobody told the applicant what is missing. */
public final class DeemedAcceptance {

  /** 行政许可法 art. 32(1)(4): no notice within five working days, and the application is accepted. */
  private static final int DAYS = 5;

  /**
   * 不动产登记暂行条例 art. 17: whoever does not tell on the spot has accepted. The machine gives the window until the
   * close of the next working day, because it cannot see who still stands at the counter.
   */
  private static final int REGISTRATION_DAYS = 1;

  private DeemedAcceptance() {}

  /** @param handedIn when the application, or the last correction, reached the bureau */
  public static Instant at(Regime regime, Instant handedIn, WorkingCalendar calendar) {
    return CaseDates.closeAfter(handedIn, days(regime), calendar);
  }

  /** Working days after which an application that nobody found wanting is accepted. */
  public static int days(Regime regime) {
    return regime == Regime.REGISTRATION || regime == Regime.ENTRUSTED_REGISTRATION ? REGISTRATION_DAYS : DAYS;
  }
}
