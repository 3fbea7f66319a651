package org.chengnuo.clock.limits;

/**
 * Which clock: a case may have several, one after or beside another.
 *
 * @param name a code in capitals, for example {@link #HANDLING}
 */
public record ClockId(String caseNumber, String name) {

  /** The clock of the case's handling, from the acceptance to the decision. */
  public static final String HANDLING = "HANDLING";

  /** The clock of that case's handling. */
  public static ClockId handling(String caseNumber) {
    return new ClockId(caseNumber, HANDLING);
  }
}
