/**
 * The clocks of the cases with their append-only ledgers, and what an imported calendar does to them.
 * {@link org.chengnuo.clock.limits.CaseClock} is a plain value, so that every date can be recomputed and explained;
 * {@link org.chengnuo.clock.limits.CaseClocks} keeps the ledgers.
 */
package org.chengnuo.clock.limits;
