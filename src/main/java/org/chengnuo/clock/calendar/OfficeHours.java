package org.chengnuo.clock.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * When the bureau's windows are open on a working day. The end of the last period is the close of business, where a
 * legal day ends (Civil Code art. 203: where there are business hours, the day ends when business stops).
 *
 * @param periods in order, without overlap, within one day
 * @param zone the zone in which the bureau's days begin and end
 */
public record OfficeHours(List<Period> periods, ZoneId zone) {

  /** What most windows of the region post at their door; the installation may set its own. */
  public static final String DEFAULT = "08:30-12:00,14:30-17:30";

  /** One stretch of open window. */
  public record Period(LocalTime from, LocalTime to) {

    Duration length() {
      return Duration.between(from, to);
    }
  }

  public OfficeHours {
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("办公时间不能为空");
    }
    LocalTime previousEnd = null;
    for (Period period : periods) {
      boolean ordered = previousEnd == null || period.from().isAfter(previousEnd);
      if (!period.from().isBefore(period.to()) || !ordered) {
        throw new IllegalArgumentException("办公时间须按先后排列且不重叠：" + period.from() + "-" + period.to());
      }
      previousEnd = period.to();
    }
  }

  /**
   * Reads hours as they stand in the configuration.
   *
   * @param text for example {@code 08:30-12:00,14:30-17:30}
   * @throws IllegalArgumentException when the text is no such list
   */
  public static OfficeHours parse(String text, ZoneId zone) {
    List<Period> periods = new ArrayList<>();
    for (String part : text.split(",")) {
      String[] ends = part.strip().split("-");
      try {
        if (ends.length != 2) {
          throw new IllegalArgumentException("办公时间格式应为 " + DEFAULT + "，实际为：" + text);
        }
        periods.add(new Period(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("办公时间格式应为 " + DEFAULT + "，实际为：" + text, e);
      }
    }
    return new OfficeHours(periods, zone);
  }

  LocalTime opening() {
    return periods.get(0).from();
  }

  LocalTime close() {
    return periods.get(periods.size() - 1).to();
  }

  Duration perDay() {
    return periods.stream().map(Period::length).reduce(Duration.ZERO, Duration::plus);
  }
}
