package org.chengnuo.clock.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chengnuo.clock.calendar.TestCalendars;
import org.chengnuo.clock.limits.CaseClock.DayLine;
import org.chengnuo.clock.limits.CaseClock.Limit;
import org.chengnuo.clock.limits.ConformanceTable.Due;
import org.chengnuo.clock.limits.ConformanceTable.Event;
import org.chengnuo.clock.limits.ConformanceTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseClockConformanceTest {

  static List<Row> rows() {
    return ConformanceTable.rows();
  }

  @Test
  void theTableHasAtLeastSixtyCases() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(60).extracting(Row::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theClockEndsAndExplainsALimitAsTheTableSays(Row row) {
    CaseClock clock = replay(row);

    assertEnds(clock.promised(), row.promised());
    assertEnds(clock.statutory(), row.statutory());
    if (!row.days().isEmpty()) {
      assertThat(clock.days()).filteredOn(day -> !day.date().isAfter(row.promised().date())).isEqualTo(row.days());
    }
    // A limit of no days may end on a later working day, which the list shows as counted.
    if (!clock.stopped() && clock.statutory().length() > 0) {
      assertThat(countedUntil(clock, row.statutory().date()))
          .as("days counted until the statutory limit ends")
          .isEqualTo(row.statutory().limitDays());
    }
  }

  private static void assertEnds(Limit limit, Due expected) {
    assertThat(new Due(limit.dueDate(), limit.provisional(), limit.length())).isEqualTo(expected);
    assertThat(limit.dueAt()).isEqualTo(expected.date().atTime(17, 30).atZone(TestCalendars.ZONE).toInstant());
  }

  private static long countedUntil(CaseClock clock, LocalDate end) {
    return clock.days().stream().filter(DayLine::counted).filter(day -> !day.date().isAfter(end)).count();
  }

  private static CaseClock replay(Row row) {
    CaseClock clock =
        TestClocks.read(
            List.of(ClockEntry.start(row.start(), "行政许可法第三十二条", "window1", null)),
            row.promisedDays(),
            row.statutoryDays(),
            TestCalendars.BUNDLED,
            row.start());
    for (Event event : row.events()) {
      clock = apply(clock, event);
    }
    Instant asOf = row.asOf().orElse(clock.asOf());
    return TestClocks.read(
        clock.entries(), row.promisedDays(), row.statutoryDays(), TestCalendars.BUNDLED, asOf);
  }

  private static CaseClock apply(CaseClock clock, Event event) {
    return switch (event.type()) {
      case PAUSE -> clock.with(ClockEntry.pause(event.at(), event.cause(), "依据", "reviewer1", null));
      case RESUME -> {
        String cause = event.cause() == null ? clock.openCauses().get(0) : event.cause();
        yield clock.with(ClockEntry.resume(event.at(), cause, "依据", "reviewer1", null));
      }
      case EXTEND -> clock.with(ClockEntry.extend(event.at(), event.days(), "依据", "head1", "理由"));
      case STOP -> clock.with(ClockEntry.stop(event.at(), "依据", "approver1", null));
      case RETURN -> clock;
    };
  }
}
