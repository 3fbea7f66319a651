package org.chengnuo.clock.limits;

/**
 * When a limit warns before its end, which is red.
 *
 * @param blue percent of the limit that has run
 * @param yellow percent of the limit that has run, more than blue; a limit of days turns yellow one working day before its end at the
 *     latest, one that ends on a single day two hours before
 */
public record Thresholds(int blue, int yellow) {

  public Thresholds {
    if (blue < 1 || yellow <= blue || yellow > 99) {
      throw new IllegalArgumentException("No thresholds between start and end, one after the other: " + blue + ", " + yellow);
    }
  }
}
