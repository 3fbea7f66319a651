package org.chengnuo.clock.limits;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One limit as its owner defines it. It is stored with the case when the clock starts; a later definition is for later cases.
 *
 * @param name a code in capitals, unique in its clock, for example {@link #PROMISED}
 * @param label what people call it
 * @param length in units of the day kind; 0 working days is on the spot, until the close of business of the day
 * @param causes the only causes for which it stands still; for any other it runs on
 */
public record LimitDefinition(
    String name, String label, int length, DayKind dayKind, Thresholds thresholds, List<PauseCause> causes) {

  /** The bureau's own published limit. */
  public static final String PROMISED = "PROMISED";

  /** The limit of law. */
  public static final String STATUTORY = "STATUTORY";

  public LimitDefinition {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(dayKind, "dayKind");
    Objects.requireNonNull(thresholds, "thresholds");
    causes = List.copyOf(causes);
    if (length < (dayKind == DayKind.WORKING_DAYS ? 0 : 1)) {
      throw new IllegalArgumentException("No length of a limit of " + dayKind + ": " + length);
    }
  }

  boolean standsStillFor(String causeCode) {
    return causes.stream().anyMatch(cause -> cause.code().equals(causeCode));
  }

  /** Why a day does not count, for example {@code 中止（听证、鉴定）}. */
  String stillFor(List<String> causeCodes) {
    return causeCodes.stream()
        .flatMap(code -> causes.stream().filter(cause -> cause.code().equals(code)))
        .map(PauseCause::label)
        .collect(Collectors.joining("、", "中止（", "）"));
  }
}
