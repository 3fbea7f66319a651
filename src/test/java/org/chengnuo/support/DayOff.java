package org.chengnuo.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An administrator imports a year in which one more day is off, and takes it back. */
public final class DayOff {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DayOff() {}

  /** Runs a check while the day, such as {@code 2026-03-06}, is off. */
  public static void during(Http http, String day, Runnable check) {
    String year = "/api/calendar/" + day.substring(0, 4);
    try {
      JsonNode before = JSON.readTree(http.as("admin").get(year).body());
      ObjectNode after = before.deepCopy();
      ((ArrayNode) after.get("off")).add(day);
      put(http, year, after);
      try {
        check.run();
      } finally {
        put(http, year, before);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Http http, String year, JsonNode calendar) {
    assertThat(http.as("admin").put(year, calendar).status()).isEqualTo(200);
  }
}
