package org.chengnuo.clock.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.TestCalendars;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.problem.NotFoundException;
import org.chengnuo.support.H2Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;

/** What the calendar and the clock answer over HTTP; who may ask is the access package's matter. */
@SpringBootTest(
    classes = ClockSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = H2Database.class)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
class ClockWebTest {

  @Autowired CaseClocks clocks;
  @Autowired Calendars calendars;
  @Autowired SettableClock clock;
  @Autowired ObjectMapper json;
  @Autowired ApplicationContext context;

  private MockMvc mvc;

  @BeforeEach
  void serve() {
    clock.set("2026-03-02 10:00");
    mvc =
        MockMvcBuilders.standaloneSetup(context.getBeansWithAnnotation(RestController.class).values().toArray())
            .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
            .build();
  }

  private JsonNode ask(MockHttpServletRequestBuilder request) throws Exception {
    return json.readTree(
        mvc.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  private AbstractThrowableAssert<?, ?> assertRefused(MockHttpServletRequestBuilder request) {
    return assertThatThrownBy(() -> mvc.perform(request)).cause().isInstanceOf(InvalidInputException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, 1, 2026-02-14, false",
    "2026-02-13, 5, 2026-02-27, false",
    "2026-02-15, 0, 2026-02-24, false",
    "2026-12-31, 1, 2027-01-04, true"
  })
  void theDueDateIsAnsweredWithItsInstantAndWhetherItIsProvisional(
      String from, int days, String due, boolean provisional) throws Exception {
    JsonNode answer = ask(get("/api/working-days/due-date?from=" + from + "&days=" + days));

    assertThat(answer.get("from").asText()).isEqualTo(from);
    assertThat(answer.get("days").asInt()).isEqualTo(days);
    assertThat(answer.get("dueDate").asText()).isEqualTo(due);
    assertThat(answer.get("dueAt").asText()).isEqualTo(due + "T17:30:00+08:00");
    assertThat(answer.get("provisional").asBoolean()).isEqualTo(provisional);
  }

  @Test
  void theDueDateSaysWhatItPassedOver() throws Exception {
    assertThat(ask(get("/api/working-days/due-date?from=2026-02-13&days=5")).get("explanation").asText())
        .isEqualTo("起算日不计入；其后工作日 4 天，调休上班 1 天，法定节假日 9 天");
    assertThat(ask(get("/api/working-days/due-date?from=2026-03-02&days=0")).get("explanation").asText())
        .isEqualTo("起算日当日");
  }

  @Test
  void workingDaysAreCountedAfterTheFirstUpToTheLastDay() throws Exception {
    JsonNode answer = ask(get("/api/working-days/count?from=2025-12-31&to=2026-12-31"));

    assertThat(answer.toString())
        .isEqualTo("{\"from\":\"2025-12-31\",\"to\":\"2026-12-31\",\"count\":248,\"provisional\":false}");
  }

  @Test
  void badQuestionsAreRefusedWithEveryParameterNamed() {
    assertRefused(get("/api/working-days/due-date?from=2026-02-30&days=3651"))
        .hasMessageContaining("from：")
        .hasMessageContaining("days：须为 0 至 3650");
    assertRefused(get("/api/working-days/due-date")).hasMessageContaining("from：缺少").hasMessageContaining("days：缺少");
    assertRefused(get("/api/working-days/due-date?from=1999-12-31&days=five"))
        .hasMessageContaining("from：日期须在")
        .hasMessageContaining("days：");
    assertRefused(get("/api/working-days/count?from=x&to=y"))
        .hasMessageContaining("from：")
        .hasMessageContaining("to：");
    assertRefused(get("/api/working-days/count?from=2026-03-02&to=2026-03-01")).hasMessageContaining("不能早于");
    assertRefused(get("/api/working-days/count?from=2026-03-02&to=2046-03-03")).hasMessageContaining("20 年");
    assertRefused(get("/api/calendar/1999")).hasMessageContaining("year");
    assertRefused(get("/api/calendar/next")).hasMessageContaining("year");
  }

  @Test
  void aYearIsShownWithItsSourceAndWhetherItIsPublished() throws Exception {
    JsonNode published = ask(get("/api/calendar/2026"));
    assertThat(published.get("off")).hasSize(33);
    assertThat(published.get("work").toString()).startsWith("[\"2026-01-04\",\"2026-02-14\"");
    assertThat(published.get("published").asBoolean()).isTrue();
    assertThat(published.get("provisional").asBoolean()).isFalse();
    assertThat(published.get("source").asText()).contains("国务院办公厅");

    assertThat(ask(get("/api/calendar/2027")).get("provisional").asBoolean()).isTrue();
    JsonNode unknown = ask(get("/api/calendar/2031"));
    assertThat(unknown.get("off")).isEmpty();
    assertThat(unknown.get("provisional").asBoolean()).isTrue();
    assertThat(unknown.get("source").asText()).contains("周末规则");
  }

  @Test
  @DirtiesContext
  void anImportAnswersHowManyLimitsMovedAndWhatWasShownCanBeHandedInAgain() throws Exception {
    clock.set("2026-12-28 10:00");
    clocks.start(ClockId.handling("C1"), TestClocks.handling(5, 20), clock.instant(), null, "window1", null);

    String year = json.writeValueAsString(Map.of("off", off2027(), "work", List.of()));
    assertThat(ask(importing(2027, year).param("preview", "true")).toString())
        .isEqualTo("{\"year\":2027,\"moved\":2,\"preview\":true}");
    assertThat(ask(get("/api/calendar/2027")).get("published").asBoolean()).isFalse();
    JsonNode moved = ask(importing(2027, year));
    assertThat(moved.toString()).isEqualTo("{\"year\":2027,\"moved\":2,\"preview\":false}");

    JsonNode shown = ask(get("/api/calendar/2027"));
    assertThat(shown.get("published").asBoolean()).isTrue();
    assertThat(ask(importing(2027, shown.toString())).get("moved").asInt()).isZero();
  }

  @Test
  void anImportIsRefusedWithEverythingThatIsWrongWithIt() {
    String wrong = "{\"year\":2026,\"off\":[\"2027-13-01\",\"2026-01-01\",null],\"work\":[\"2027-01-04\"]}";
    assertRefused(importing(2027, wrong))
        .hasMessageContaining("year：与地址中的年份")
        .hasMessageContaining("“2027-13-01”不是有效日期")
        .hasMessageContaining("2026-01-01 不在 2027 年内")
        .hasMessageContaining("2027-01-04 不是周六或周日");
    assertRefused(importing(2027, "{}")).hasMessageContaining("off：缺少").hasMessageContaining("work：缺少");
    assertThat(calendars.current().year(2027).orElseThrow().published()).isFalse();
  }

  private static List<LocalDate> off2027() {
    return TestCalendars.daysOff(2027, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 5));
  }

  private static MockHttpServletRequestBuilder importing(int year, String body) {
    return put("/api/calendar/" + year)
        .contentType("application/json")
        .content(body.getBytes(StandardCharsets.UTF_8))
        .principal(() -> "admin");
  }

  @Test
  void theClockOfACaseIsShownWithLimitsEntriesAndDays() throws Exception {
    clocks.start(
        ClockId.handling("C2"), TestClocks.handling(5, 20), clock.instant(), "行政许可法第三十二条", "window1", null);
    clock.set("2026-03-04 09:00");
    clocks.pause(ClockId.handling("C2"), "HEARING", "《中华人民共和国行政许可法》第四十五条", "reviewer1", "申请人要求听证");
    clock.set("2026-03-06 09:00");

    JsonNode answer = ask(get("/api/cases/C2/clock"));

    assertThat(answer.get("running").asBoolean()).isFalse();
    assertThat(answer.get("paused").asBoolean()).isTrue();
    assertThat(answer.get("promised").toString())
        .isEqualTo(
            "{\"limitDays\":5,\"dueAt\":\"2026-03-11T17:30:00+08:00\",\"level\":\"NONE\",\"provisional\":false}");
    assertThat(answer.get("statutory").get("limitDays").asInt()).isEqualTo(20);
    assertThat(answer.get("entries")).hasSize(2);
    assertThat(answer.get("entries").get(0).get("kindLabel").asText()).isEqualTo("起算");
    assertThat(answer.get("entries").get(0).get("causeLabel").isNull()).isTrue();
    assertThat(answer.get("entries").get(1).get("kind").asText()).isEqualTo("PAUSE");
    assertThat(answer.get("entries").get(1).get("kindLabel").asText()).isEqualTo("中止");
    assertThat(answer.get("entries").get(1).get("causeLabel").asText()).isEqualTo("听证");
    assertThat(answer.get("entries").get(1).get("at").asText()).isEqualTo("2026-03-04T09:00:00+08:00");
    assertThat(answer.get("entries").get(1).get("cause").asText()).isEqualTo("HEARING");
    assertThat(answer.get("entries").get(1).get("basis").asText()).contains("第四十五条");
    assertThat(answer.get("entries").get(1).get("by").asText()).isEqualTo("reviewer1");
    assertThat(answer.get("entries").get(1).get("note").asText()).isEqualTo("申请人要求听证");
    assertThat(answer.get("days").get(0).toString())
        .isEqualTo("{\"date\":\"2026-03-02\",\"counted\":false,\"reason\":\"起算日不计入\"}");
    assertThat(answer.get("days").get(2).get("reason").asText()).isEqualTo("中止（听证）");
  }

  @Test
  void everyClockOfACaseIsShownWithEachOfItsLimits() throws Exception {
    clocks.start(
        new ClockId("C3", "ACCEPTANCE"), TestClocks.only(TestClocks.limit("CONTACT", 2, DayKind.OFFICE_HOURS)),
        clock.instant(), null, "window1", null);
    assertThat(ask(get("/api/cases/C3/clock")).toString())
        .startsWith(
            "{\"caseNumber\":\"C3\",\"running\":true,\"paused\":false,\"stopped\":false,\"promised\":null,\"statutory\":null,")
        .endsWith(
            "\"clocks\":[{\"name\":\"ACCEPTANCE\",\"label\":\"测试\",\"running\":true,\"paused\":false,\"stopped\":false,"
                + "\"limits\":[{\"name\":\"CONTACT\",\"label\":\"CONTACT\",\"length\":2,\"dayKind\":\"OFFICE_HOURS\","
                + "\"inWords\":\"2 个办公小时\",\"dueAt\":\"2026-03-02T12:00:00+08:00\",\"level\":\"NONE\","
                + "\"provisional\":false,\"days\":[{\"date\":\"2026-03-02\",\"counted\":true,\"reason\":\"工作日\"}]}],"
                + "\"entries\":[{\"kind\":\"START\",\"kindLabel\":\"起算\",\"at\":\"2026-03-02T10:00:00+08:00\","
                + "\"cause\":null,\"causeLabel\":null,\"basis\":null,\"by\":\"window1\",\"note\":null,\"days\":null}]}]}");

    clock.set("2026-03-02 11:00");
    clocks.start(ClockId.handling("C3"), TestClocks.handling(5, 20), clock.instant(), null, "window1", null);

    JsonNode both = ask(get("/api/cases/C3/clock"));
    assertThat(both.at("/promised/limitDays").asInt()).isEqualTo(5);
    assertThat(both.at("/clocks").findValuesAsText("name"))
        .containsExactly("ACCEPTANCE", "CONTACT", "HANDLING", "PROMISED", "STATUTORY");
    assertThat(both.at("/clocks/1/limits/1/dueAt")).isEqualTo(both.at("/statutory/dueAt"));
    assertThat(both.at("/clocks/1/limits/1/days")).isEqualTo(both.at("/days"));
  }

  @Test
  void theClockOfAnUnknownCaseIsNotFound() {
    assertThatThrownBy(() -> mvc.perform(get("/api/cases/none/clock")))
        .cause()
        .isInstanceOf(NotFoundException.class);
  }
}
