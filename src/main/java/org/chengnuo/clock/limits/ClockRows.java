package org.chengnuo.clock.limits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengnuo.clock.calendar.CalendarStore;
import org.chengnuo.clock.limits.ClockEntry.Kind;
import org.chengnuo.clock.limits.ClockLedger.Stored;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Puts clocks together from rows that have each entry of a ledger with each limit of the clock, in this order; only the rows of
 * the first entry have the limits' causes.
 */
final class ClockRows implements RowCallbackHandler {

  private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

  private static final class Rows {

    private final String label;
    private final String calendarVersion;
    private final List<ClockEntry> entries = new ArrayList<>();
    private final List<LimitDefinition> limits = new ArrayList<>();
    private final Map<String, LocalDate> dueDates = new LinkedHashMap<>();

    Rows(String label, String calendarVersion) {
      this.label = label;
      this.calendarVersion = calendarVersion;
    }
  }

  private final Map<ClockId, Rows> clocks = new LinkedHashMap<>();

  @Override
  public void processRow(ResultSet row) throws SQLException {
    ClockId id = new ClockId(row.getString("case_number"), row.getString("clock_name"));
    Rows clock = clocks.get(id);
    if (clock == null) {
      clock = new Rows(row.getString("clock_label"), row.getString("version"));
      clocks.put(id, clock);
    }
    if (row.getInt("limit_seq") == 1) {
      clock.entries.add(entry(row));
    }
    if (row.getInt("seq") == 1) {
      clock.limits.add(limit(row));
      clock.dueDates.put(row.getString("limit_name"), row.getObject("due_on", LocalDate.class));
    }
  }

  /** The clocks by case, those of a case in the order in which they started. */
  List<Stored> read(CalendarStore calendars, Instant asOf) {
    List<Stored> stored = new ArrayList<>();
    clocks.forEach(
        (id, rows) ->
            stored.add(
                new Stored(
                    id,
                    CaseClock.of(
                        new ClockDefinition(rows.label, rows.limits), rows.entries,
                        calendars.calendar(rows.calendarVersion), asOf),
                    Map.copyOf(rows.dueDates))));
    stored.sort(
        Comparator.comparing((Stored each) -> each.id().caseNumber()).thenComparing(each -> each.clock().startedAt()));
    return stored;
  }

  private static ClockEntry entry(ResultSet row) throws SQLException {
    return new ClockEntry(
        Kind.valueOf(row.getString("kind")),
        row.getObject("effective_at", OffsetDateTime.class).toInstant(),
        row.getString("cause"),
        row.getString("basis"),
        row.getString("actor"),
        row.getString("note"),
        row.getInt("days"));
  }

  private static LimitDefinition limit(ResultSet row) throws SQLException {
    return new LimitDefinition(
        row.getString("limit_name"),
        row.getString("label"),
        row.getInt("limit_length"),
        DayKind.valueOf(row.getString("day_kind")),
        new Thresholds(row.getInt("blue_percent"), row.getInt("yellow_percent")),
        causes(row.getString("causes")));
  }

  static String json(List<PauseCause> causes) {
    try {
      return JSON.writeValueAsString(causes);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<PauseCause> causes(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
