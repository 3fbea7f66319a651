package org.chengnuo.clock.calendar;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The years that come with the software, one file each under {@code calendar/}. */
final class BundledCalendars {

  private record File(int year, boolean published, String source, List<LocalDate> off, List<LocalDate> work) {}

  private BundledCalendars() {}

  /** @throws IllegalStateException when a file is unreadable or breaks the rules, naming file and reasons */
  static List<CalendarYear> read() {
    JsonMapper json = JsonMapper.builder().findAndAddModules().build();
    List<CalendarYear> years = new ArrayList<>();
    try {
      for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/*.json")) {
        years.add(read(json, resource));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(years);
  }

  private static CalendarYear read(JsonMapper json, Resource resource) throws IOException {
    try {
      File file = json.readValue(resource.getContentAsByteArray(), File.class);
      return CalendarYear.checked(file.year(), file.off(), file.work(), file.published(), file.source());
    } catch (InvalidInputException e) {
      throw new IllegalStateException("工作日历 " + resource.getFilename() + " 有误：" + e.getMessage(), e);
    }
  }
}
