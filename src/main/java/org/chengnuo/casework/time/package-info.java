/** What time does to cases: the clocks as a step sees them, dates of steps, and the timers that move with a clock. */
package org.chengnuo.casework.time;
