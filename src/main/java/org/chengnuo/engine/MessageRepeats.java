package org.chengnuo.engine;

/**
 * Knows whether what a message reports has been done already. Other systems report the same thing again whenever an
 * answer got lost, also long after the process has gone on or ended, and many times at once: a repeat is answered like
 * the first and changes nothing. Beans of the process packages, at most one per message.
 */
public interface MessageRepeats {

  /** Name of the message, such as {@code approval.withdrawn}. */
  String messageName();

  /**
   * Whether the report has been heard before. Asked in the transaction that would otherwise act on it.
   *
   * @throws org.chengnuo.problem.ConflictException if it contradicts what has been done
   * @throws org.chengnuo.problem.InvalidInputException if what came with it cannot be right
   */
  boolean isRepeat(MessageReport report);
}
