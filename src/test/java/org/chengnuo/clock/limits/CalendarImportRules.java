package org.chengnuo.clock.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.TestCalendars;
import org.chengnuo.support.Http.Answer;
import org.chengnuo.support.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of the calendar is looked at before it moves anything, and what was imported stays on record. */
abstract class CalendarImportRules {

  /** A year that no test's case reaches. */
  private static final int YEAR = 2041;

  private static final String PATH = "/api/calendar/" + YEAR;

  @Autowired protected Http http;
  @Autowired protected JdbcClient jdbc;
  @Autowired private Calendars calendars;

  @AfterEach
  void forgetTheYear() {
    jdbc.sql("delete from calendar_day where year_number = :year").param("year", YEAR).update();
    jdbc.sql("delete from calendar_year where year_number = :year").param("year", YEAR).update();
    jdbc.sql("update calendar_version set version = :version")
        .param("version", UUID.randomUUID().toString())
        .update();
  }

  @Test
  void a_preview_stores_nothing_and_leaves_no_record() {
    int before = http.as("admin").get(PATH + "/imports").json().size();

    Answer preview = http.as("admin").put(PATH + "?preview=true", year());

    assertThat(preview.body()).isEqualTo("{\"year\":" + YEAR + ",\"moved\":0,\"preview\":true}");
    assertThat(calendars.current().year(YEAR)).isEmpty();
    assertThat(http.as("admin").get(PATH + "/imports").json()).hasSize(before);
  }

  @Test
  void an_import_leaves_a_record_with_the_days_before_and_after() {
    http.as("admin").put(PATH, year(LocalDate.of(YEAR, 3, 5)));
    http.as("admin").put(PATH, year(LocalDate.of(YEAR, 3, 6)));

    JsonNode imports = http.as("supervisor1").get(PATH + "/imports").json();

    JsonNode last = imports.get(0);
    assertThat(last.get("importedBy").asText()).isEqualTo("admin");
    assertThat(last.get("source").asText()).isEqualTo("测试通知");
    assertThat(last.get("importedAt").asText()).endsWith("+08:00");
    assertThat(last.at("/before/off").toString()).contains(YEAR + "-03-05").doesNotContain(YEAR + "-03-06");
    assertThat(last.at("/after/off").toString()).contains(YEAR + "-03-06").doesNotContain(YEAR + "-03-05");
    assertThat(imports.get(1).at("/after")).isEqualTo(last.get("before"));
  }

  @Test
  void the_years_of_the_release_are_on_record_too() {
    JsonNode imports = http.as("admin").get("/api/calendar/2026/imports").json();

    JsonNode first = imports.get(imports.size() - 1);
    assertThat(first.get("importedBy").asText()).isEqualTo("系统");
    assertThat(first.at("/after/off")).hasSize(33);
  }

  @Test
  void an_implausible_year_is_refused_and_so_is_its_preview() {
    Map<String, Object> wrong = Map.of("off", List.of(YEAR + "-01-01"), "work", List.of());
    for (String path : List.of(PATH, PATH + "?preview=true")) {
      Answer refused = http.as("admin").put(path, wrong);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().get("message").asText()).contains("全年工作日为 260 天，应在 240 至 256 天之间");
    }
    assertThat(http.as("admin").put(PATH + "?preview=perhaps", year()).status()).isEqualTo(400);
    assertThat(calendars.current().year(YEAR)).isEmpty();
  }

  @Test
  void the_record_is_for_those_who_answer_for_the_calendar() {
    assertThat(http.as("admin").get(PATH + "/imports").status()).isEqualTo(200);
    assertThat(http.as("supervisor1").get(PATH + "/imports").status()).isEqualTo(200);
    for (String user : List.of("window1", "head1", "applications-api")) {
      assertThat(http.as(user).get(PATH + "/imports").status()).as(user).isEqualTo(403);
    }
    assertThat(http.anonymous().get(PATH + "/imports").status()).isEqualTo(401);
    assertThat(http.as("window1").put(PATH + "?preview=true", year()).status()).isEqualTo(403);
  }

  private static Map<String, Object> year(LocalDate... alsoOff) {
    List<String> off = new ArrayList<>();
    TestCalendars.daysOff(YEAR, alsoOff).forEach(day -> off.add(day.toString()));
    return Map.of("off", off, "work", List.of(), "source", "测试通知");
  }
}
