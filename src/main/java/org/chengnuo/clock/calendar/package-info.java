/**
 * The statutory working calendar: its published years as they are bundled, stored and shown, and the reckoning with working days,
 * natural days and office hours. {@link org.chengnuo.clock.calendar.WorkingCalendar} is a plain value without database or engine.
 */
package org.chengnuo.clock.calendar;
