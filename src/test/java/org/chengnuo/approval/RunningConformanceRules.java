package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengnuo.approval.CaseDriver.setTime;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.chengnuo.approval.CaseDriver.Driven;
import org.chengnuo.clock.limits.AlarmLevel;
import org.chengnuo.clock.limits.CaseClock.DayLine;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.ClockEntry;
import org.chengnuo.clock.limits.ConformanceTable.Due;
import org.chengnuo.clock.limits.ConformanceTable.Event;
import org.chengnuo.clock.limits.ConformanceTable.Row;
import org.chengnuo.clock.limits.ConformanceTable.Type;
import org.chengnuo.clock.limits.ConformanceTable;
import org.chengnuo.engine.EngineClock;
import org.chengnuo.engine.ProcessTimers;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.support.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every row of the conformance table as a case of the running process: accepted at the row's start, paused, resumed,
 * extended, returned and ended by the steps of the model, asked for its clock over the web, and granted by silence in
 * the minute in which the table lets the promise end, not before.
 *
 * <p>Pauses that overlap have no two steps in the model; of them the first goes through the model, and the others
 * through {@link CaseClocks} on the same case.
 */
@ContextConfiguration(initializers = RowItems.class)
abstract class RunningConformanceRules {

  /** Rows of which nobody tells the applicant anything until the law deems the application accepted. */
  private static final Set<String> DEEMED = Set.of("逾期未告知补正，自收到之日受理", "周六收到材料", "春节前收到材料", "视为受理后即听证");

  private static final String NO_FEES =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="fees" name="fees"
          namespace="https://chengnuo.org/test">
        <decision id="fee" name="fee">
          <decisionTable id="table" hitPolicy="COLLECT">
            <output id="o1" name="feeItem" typeRef="string"/>
            <output id="o2" name="amount" typeRef="double"/>
            <output id="o3" name="basis" typeRef="string"/>
            <output id="o4" name="reason" typeRef="string"/>
            <rule id="rule">
              <outputEntry id="e1"><text>"审批"</text></outputEntry>
              <outputEntry id="e2"><text>0</text></outputEntry>
              <outputEntry id="e3"><text>"测试"</text></outputEntry>
              <outputEntry id="e4"><text>"不收费"</text></outputEntry>
            </rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private static final Map<String, Integer> RUN = new TreeMap<>();

  @Autowired BeanFactory beans;
  @Autowired CaseClocks clocks;
  @Autowired RepositoryService repositoryService;
  @Autowired JdbcClient jdbc;
  @Autowired Http http;

  private CaseDriver driver;
  private boolean direct;

  /** When the dates were last reckoned: a return for rework leaves them alone. */
  private Instant changed;

  static List<Row> rows() {
    return ConformanceTable.rows();
  }

  @BeforeEach
  void prepare() {
    driver = new CaseDriver(beans);
    direct = false;
    repositoryService.createDeployment().name("no fees").enableDuplicateFiltering(true)
        .addInputStream("no-fees.dmn", new ByteArrayInputStream(NO_FEES.getBytes(StandardCharsets.UTF_8)))
        .deploy();
  }

  @AfterEach
  void giveTheClockBack() {
    ClockUtil.reset();
  }

  @AfterAll
  static void report() {
    System.out.println("rows run: " + RUN);
    RUN.clear();
  }

  @Test
  void the_rows_of_deemed_acceptance_are_in_the_table() {
    assertThat(rows()).extracting(Row::name).containsAll(DEEMED);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void a_case_ends_and_explains_itself_as_the_table_says(Row row) {
    Driven one = accepted(row);
    row.events().forEach(event -> happen(one, event));
    row.asOf().ifPresent(CaseDriver::setTime);

    assertShown(row, http.as("reviewer1").get("/api/cases/" + one.number() + "/clock").json());
    CaseClock clock = clocks.get(ClockId.handling(one.number()));
    assertTimers(one, clock);
    if (clock.running()) {
      assertGrantedBySilenceOnTheDot(one, clock);
    }
    RUN.merge(DEEMED.contains(row.name()) ? "deemed accepted" : "accepted", 1, Integer::sum);
    RUN.merge(direct ? "with overlapping pauses, of which one through the model" : "all through the model", 1,
        Integer::sum);
  }

  private Driven accepted(Row row) {
    setTime(row.start());
    Driven one = driver.start(RowItems.itemOf(row), Map.of());
    if (DEEMED.contains(row.name())) {
      setTime(driver.timer(one, "TimerEvent_AcceptanceOverdue").getDuedate().toInstant());
      driver.fire(one, "TimerEvent_AcceptanceOverdue");
    } else {
      driver.complete(one, "UserTask_ExamineMaterials", Map.of("acceptance", "ACCEPT"));
    }
    changed = ClockUtil.getCurrentTime().toInstant();
    return one;
  }

  // The events of a row, as what people do

  private void happen(Driven one, Event event) {
    setTime(event.at());
    if (event.type() != Type.RETURN) {
      changed = event.at();
    }
    switch (event.type()) {
      case PAUSE -> pause(one, event);
      case RESUME -> resume(one, event);
      case EXTEND -> extend(one);
      case STOP -> end(one);
      case RETURN -> {
        recommend(one);
        driver.complete(one, "UserTask_Decide", Map.of("decision", "RETURN", "decisionReason", "请补充说明"));
      }
    }
  }

  private void pause(Driven one, Event event) {
    if (clocks.get(ClockId.handling(one.number())).paused()) {
      direct = true;
      clocks.pause(ClockId.handling(one.number()), event.cause(), "依据", "reviewer1", null);
    } else {
      driver.complete(one, "UserTask_Review", Map.of("reviewRecommendation", "EXCLUDE", "pauseCause",
          event.cause(), "pauseReason", "需要特别程序"));
    }
  }

  private void resume(Driven one, Event event) {
    if (openPauses(one).size() > 1) {
      clocks.resume(ClockId.handling(one.number()), event.cause(), null, "reviewer1", null);
    } else {
      driver.complete(one, "UserTask_AwaitProcedure", Map.of("procedureResult", "程序已结束"));
    }
  }

  private Set<String> openPauses(Driven one) {
    Set<String> open = new HashSet<>();
    for (ClockEntry entry : clocks.get(ClockId.handling(one.number())).entries()) {
      if (entry.kind() == ClockEntry.Kind.PAUSE) {
        open.add(entry.cause());
      } else if (entry.kind() == ClockEntry.Kind.RESUME) {
        open.remove(entry.cause());
      }
    }
    return open;
  }

  private void extend(Driven one) {
    driver.message(one, "approval.extensionRequested");
    driver.complete(one, "UserTask_ApproveExtension",
        Map.of("extensionApproved", true, "extensionReason", "案情复杂"));
  }

  private void end(Driven one) {
    if (clocks.get(ClockId.handling(one.number())).paused()) {
      driver.message(one, "approval.withdrawn");
    } else {
      recommend(one);
      driver.complete(one, "UserTask_Decide", Map.of("decision", "REFUSE", "decisionReason", "不符合规定"));
    }
  }

  private void recommend(Driven one) {
    driver.complete(one, "UserTask_Review", Map.of("reviewOpinion", "符合规定", "reviewRecommendation", "GRANT"));
  }

  // What the staff sees

  private static void assertShown(Row row, JsonNode shown) {
    assertThat(due(shown.get("promised"))).as("promised").isEqualTo(row.promised());
    assertThat(due(shown.get("statutory"))).as("statutory").isEqualTo(row.statutory());
    if (!row.days().isEmpty()) {
      List<DayLine> days = new ArrayList<>();
      shown.get("days").forEach(day -> days.add(new DayLine(LocalDate.parse(day.get("date").asText()),
          day.get("counted").asBoolean(), day.get("reason").asText())));
      assertThat(days).filteredOn(day -> !day.date().isAfter(row.promised().date())).isEqualTo(row.days());
    }
  }

  private static Due due(JsonNode limit) {
    OffsetDateTime dueAt = OffsetDateTime.parse(limit.get("dueAt").asText());
    assertThat(dueAt.toLocalTime()).isEqualTo(LocalTime.of(17, 30));
    return new Due(dueAt.toLocalDate(), limit.get("provisional").asBoolean(), limit.get("limitDays").asInt());
  }

  // What the process waits for

  private void assertTimers(Driven one, CaseClock clock) {
    Job silence = driver.timer(one, "TimerEvent_SilenceDue");
    Job warning = driver.timer(one, "TimerEvent_WarningDue");
    if (clock.stopped()) {
      assertThat(silence).isNull();
      assertThat(warning).isNull();
      return;
    }
    assertThat(silence.getDuedate().toInstant()).as("silence").isEqualTo(silenceDue(clock));
    assertThat(warning.getDuedate().toInstant()).as("warning").isEqualTo(warningDue(clock));
  }

  /** Once the promise is broken, what moves the clock gives the officers the rest of that day. */
  private Instant silenceDue(CaseClock clock) {
    if (!clock.running()) {
      return ProcessTimers.NEVER;
    }
    Instant promised = clock.promised().dueAt();
    if (promised.isAfter(changed)) {
      return promised;
    }
    LocalDate day = changed.atZone(EngineClock.BUREAU_ZONE).toLocalDate();
    LocalDate office = clock.calendar().plusWorkingDays(day, 0);
    Instant close = clock.calendar().closeOfBusiness(office);
    return close.isAfter(changed) ? close : clock.calendar().closeOfBusiness(clock.calendar().plusWorkingDays(day, 1));
  }

  private Instant warningDue(CaseClock clock) {
    if (!clock.running()) {
      return ProcessTimers.NEVER;
    }
    boolean called = clock.level(clock.promised(), changed) != AlarmLevel.NONE
        || clock.level(clock.statutory(), changed) != AlarmLevel.NONE;
    return called ? changed : clock.nextWarningAt(changed).orElse(ProcessTimers.NEVER);
  }

  private void assertGrantedBySilenceOnTheDot(Driven one, CaseClock clock) {
    Instant due = silenceDue(clock);
    setTime(due.minus(Duration.ofMillis(1)));
    assertThatThrownBy(() -> driver.fire(one, "TimerEvent_SilenceDue")).isInstanceOf(ConflictException.class);
    assertThat(outcome(one)).isEmpty();

    setTime(due);
    driver.fire(one, "TimerEvent_SilenceDue");
    assertThat(outcome(one)).isEqualTo("GRANTED_BY_SILENCE");
    assertThat(driver.timer(one, "TimerEvent_WarningDue")).isNull();
  }

  private String outcome(Driven one) {
    return jdbc.sql("select coalesce(outcome, '') from case_file where case_number = :case")
        .param("case", one.number()).query(String.class).single();
  }
}
