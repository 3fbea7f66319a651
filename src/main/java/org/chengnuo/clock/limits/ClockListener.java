package org.chengnuo.clock.limits;

/**
 * The border to whoever keeps timers for a clock. Called in the transaction that appended to a ledger or imported a
 * calendar, after the change; an exception rolls the change back.
 */
public interface ClockListener {

  /**
   * The due dates or warnings of a case may have moved. {@link CaseClock#promiseEndsAt()},
   * {@link CaseClock#statuteEndsAt()} and {@link CaseClock#nextWarningAt} say what to wait for; where they are empty,
   * nothing may fire.
   */
  void dueDatesMoved(String caseNumber, CaseClock clock);
}
