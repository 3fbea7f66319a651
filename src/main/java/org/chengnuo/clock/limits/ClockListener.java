package org.chengnuo.clock.limits;

/**
 * The border to whoever keeps timers for a clock. Called in the transaction that appended to a ledger or imported a
 * calendar, after the change; an exception rolls the change back.
 */
public interface ClockListener {

  /**
   * The due dates or warnings of a clock may have moved. {@link CaseClock#running}, the limits' due dates and
   * {@link CaseClock#nextWarningAt} say what to wait for; while the clock does not run, nothing may fire.
   *
   * @param clockName which of the case's clocks, for example {@link ClockId#HANDLING}; most listeners are for one of them
   */
  void dueDatesMoved(String caseNumber, String clockName, CaseClock clock);
}
