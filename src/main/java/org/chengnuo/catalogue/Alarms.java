package org.chengnuo.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * When the limits of an item warn before their end, in percent of the limit.
 *
 * @param blue 50 where the item says nothing
 * @param yellow 80 where the item says nothing; more than blue
 */
public record Alarms(@Min(1) @Max(99) Integer blue, @Min(1) @Max(99) Integer yellow) {

  private static final int USUAL_BLUE = 50;
  private static final int USUAL_YELLOW = 80;

  public Alarms {
    blue = blue == null ? Integer.valueOf(USUAL_BLUE) : blue;
    yellow = yellow == null ? Integer.valueOf(USUAL_YELLOW) : yellow;
  }
}
