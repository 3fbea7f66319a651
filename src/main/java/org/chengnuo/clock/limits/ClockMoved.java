package org.chengnuo.clock.limits;

/**
 * The due dates or warnings of a clock may have moved: an event for whoever keeps timers for a clock. Published in the
 * transaction that appended to a ledger or imported a calendar, after the change; a listener's exception rolls the change
 * back.
 *
 * @param id which of the case's clocks; most listeners are for one of them
 * @param clock as it stands now. {@link CaseClock#running}, the limits' due dates and {@link CaseClock#nextWarningAt} say
 *     what to wait for; while the clock does not run, nothing may fire.
 */
public record ClockMoved(ClockId id, CaseClock clock) {}
