package org.chengnuo.casework.sheet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Instants as the bureau writes them. */
@Component
public class Times {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final ZoneId zone;

  Times(Clock clock) {
    this.zone = clock.getZone();
  }

  public String minute(Instant instant) {
    return MINUTE.format(instant.atZone(zone));
  }

  public String day(LocalDate date) {
    return DAY.format(date);
  }

  public String day(Instant instant) {
    return DAY.format(instant.atZone(zone));
  }

  public String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
  }

  /** For programs, with the bureau's offset; null for null. */
  public OffsetDateTime local(Instant instant) {
    return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
  }
}
