package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
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
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

  @Autowired ApprovalCases cases;
  @Autowired CaseClocks clocks;
  @Autowired RepositoryService repositoryService;
  @Autowired ManagementService executor;
  @Autowired JdbcClient jdbc;
  @Autowired Http http;

  private boolean direct;

  /** When the dates were last reckoned: a return for rework leaves them alone. */
  private Instant changed;

  static List<Row> rows() {
    return ConformanceTable.rows();
  }

  @BeforeEach
  void prepare() {
    direct = false;
    repositoryService.createDeployment().name("no fees").enableDuplicateFiltering(true)
        .addInputStream("no-fees.dmn", new ByteArrayInputStream(NO_FEES.getBytes(StandardCharsets.UTF_8)))
        .deploy();
  }

  @AfterEach
  void giveTheClockBack() {
    Time.giveBack();
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
    RunningCase one = accepted(row);
    row.events().forEach(event -> happen(one, event));
    row.asOf().ifPresent(Time::set);

    assertShown(row, http.as("reviewer1").get("/api/cases/" + one.number() + "/clock").json());
    CaseClock clock = clocks.get(ClockId.handling(one.number()));
    assertTimers(one, clock, silenceDue(clock), warningDue(clock));
    if (clock.running()) {
      assertGrantedBySilenceOnTheDot(one, clock);
    }
    RUN.merge(DEEMED.contains(row.name()) ? "deemed accepted" : "accepted", 1, Integer::sum);
    RUN.merge(direct ? "with overlapping pauses, of which one through the model" : "all through the model", 1,
        Integer::sum);
  }

  private RunningCase accepted(Row row) {
    Time.set(row.start());
    RunningCase one = cases.start(RowItems.itemOf(row));
    if (DEEMED.contains(row.name())) {
      one.fire("TimerEvent_AcceptanceOverdue");
    } else {
      one.complete("UserTask_ExamineMaterials");
    }
    changed = Time.now();
    return one;
  }

  // The events of a row, as what people do

  private void happen(RunningCase one, Event event) {
    Time.set(event.at());
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
        one.complete("UserTask_Decide", "decision", "RETURN", "decisionReason", "请补充说明");
      }
    }
  }

  private void pause(RunningCase one, Event event) {
    if (clocks.get(ClockId.handling(one.number())).paused()) {
      direct = true;
      clocks.pause(ClockId.handling(one.number()), event.cause(), "依据", "reviewer1", null);
    } else {
      one.complete("UserTask_Review", "reviewRecommendation", "EXCLUDE", "pauseCause",
          event.cause(), "pauseReason", "需要特别程序");
    }
  }

  private void resume(RunningCase one, Event event) {
    if (openPauses(one).size() > 1) {
      clocks.resume(ClockId.handling(one.number()), event.cause(), null, "reviewer1", null);
    } else {
      one.complete("UserTask_AwaitProcedure", "procedureResult", "程序已结束");
    }
  }

  private Set<String> openPauses(RunningCase one) {
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

  private void extend(RunningCase one) {
    one.message("approval.extensionRequested");
    one.complete("UserTask_ApproveExtension", "extensionApproved", true, "extensionReason", "案情复杂");
  }

  private void end(RunningCase one) {
    if (clocks.get(ClockId.handling(one.number())).paused()) {
      one.message("approval.withdrawn");
    } else {
      recommend(one);
      one.complete("UserTask_Decide", "decision", "REFUSE", "decisionReason", "不符合规定");
    }
  }

  private void recommend(RunningCase one) {
    one.complete("UserTask_Review", "reviewOpinion", "符合规定", "reviewRecommendation", "GRANT");
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

  private static void assertTimers(RunningCase one, CaseClock clock, Instant silence, Instant warning) {
    if (clock.stopped()) {
      assertThat(one.hasTimer("TimerEvent_SilenceDue")).isFalse();
      assertThat(one.hasTimer("TimerEvent_WarningDue")).isFalse();
      return;
    }
    assertThat(one.due("TimerEvent_SilenceDue").orElse(ProcessTimers.NEVER)).as("silence").isEqualTo(silence);
    assertThat(one.due("TimerEvent_WarningDue").orElse(ProcessTimers.NEVER)).as("warning").isEqualTo(warning);
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

  private void assertGrantedBySilenceOnTheDot(RunningCase one, CaseClock clock) {
    Instant due = silenceDue(clock);
    Time.set(due.minus(Duration.ofMillis(1)));
    assertThatThrownBy(() -> executor.executeJob(one.timer("TimerEvent_SilenceDue").getId())).isInstanceOf(ConflictException.class);
    assertThat(outcome(one)).isEmpty();

    Time.set(due);
    one.fire("TimerEvent_SilenceDue");
    assertThat(outcome(one)).isEqualTo("GRANTED_BY_SILENCE");
    assertThat(one.hasTimer("TimerEvent_WarningDue")).isFalse();
  }

  private String outcome(RunningCase one) {
    return jdbc.sql("select coalesce(outcome, '') from case_file where case_number = :case")
        .param("case", one.number()).query(String.class).single();
  }
}
