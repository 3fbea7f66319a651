/**
 * The legal clock: the statutory working calendar, the case clock with its append-only ledger, and both on the web.
 *
 * <p>{@link org.chengnuo.clock.WorkingCalendar} and {@link org.chengnuo.clock.CaseClock} are plain values without
 * database or engine, so that every date can be recomputed and explained. {@link org.chengnuo.clock.CaseClocks} keeps
 * the ledger; {@link org.chengnuo.clock.Calendars} keeps the published years.
 */
package org.chengnuo.clock;
