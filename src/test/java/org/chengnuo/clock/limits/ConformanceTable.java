package org.chengnuo.clock.limits;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengnuo.clock.calendar.TestCalendars;
import org.chengnuo.clock.limits.CaseClock.DayLine;

/** Reads {@code clock/conformance.yaml}: dated cases for the plain clock, the ledger and the running process alike. */
public final class ConformanceTable {

  /** What happens in a case; a return for rework leaves the ledger alone. */
  public enum Type {
    PAUSE,
    RESUME,
    EXTEND,
    STOP,
    RETURN
  }

  /** {@code cause} is a code, and null except for a pause and a resumption that names it; {@code days} is 0 except to extend. */
  public record Event(Type type, Instant at, String cause, int days) {}

  /** Where a limit is expected to end, and how long it then is. */
  public record Due(LocalDate date, boolean provisional, int limitDays) {}

  /** One case. {@code asOf} is now where a pause is left open; {@code days} is empty where no explanation is given. */
  public record Row(
      String name,
      int promisedDays,
      int statutoryDays,
      Instant start,
      List<Event> events,
      Optional<Instant> asOf,
      Due promised,
      Due statutory,
      List<DayLine> days) {

    @Override
    public String toString() {
      return name;
    }
  }

  private record Text(
      String name,
      String because,
      String limits,
      String start,
      List<String> events,
      String asOf,
      String promised,
      String statutory,
      List<String> days) {}

  private ConformanceTable() {}

  public static List<Row> rows() {
    try (InputStream file = ConformanceTable.class.getResourceAsStream("/clock/conformance.yaml")) {
      return new YAMLMapper().readValue(file, new TypeReference<List<Text>>() {}).stream()
          .map(ConformanceTable::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(Text text) {
    String[] limits = text.limits().split("/");
    int promisedDays = Integer.parseInt(limits[0]);
    int statutoryDays = Integer.parseInt(limits[1]);
    return new Row(
        text.name(),
        promisedDays,
        statutoryDays,
        TestCalendars.at(text.start()),
        text.events() == null ? List.of() : text.events().stream().map(ConformanceTable::event).toList(),
        Optional.ofNullable(text.asOf()).map(TestCalendars::at),
        due(text.promised(), promisedDays),
        due(text.statutory(), statutoryDays),
        text.days() == null ? List.of() : text.days().stream().map(ConformanceTable::day).toList());
  }

  private static Event event(String text) {
    String[] words = text.split(" ");
    Instant at = TestCalendars.at(words[0] + " " + words[1]);
    Type type = Type.valueOf(words[2]);
    String argument = words.length > 3 ? words[3] : null;
    return type == Type.EXTEND
        ? new Event(type, at, null, Integer.parseInt(argument))
        : new Event(type, at, argument, 0);
  }

  private static Due due(String text, int days) {
    Due due = new Due(LocalDate.parse(text.substring(0, 10)), text.contains("暂定"), days);
    int extended = text.indexOf('共');
    return extended < 0
        ? due
        : new Due(
            due.date(), due.provisional(), Integer.parseInt(text.substring(extended + 1, text.indexOf('日', extended))));
  }

  private static DayLine day(String text) {
    String[] words = text.split(" ");
    return new DayLine(LocalDate.parse(words[0]), words[1].equals("计入"), words[2]);
  }
}
