package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.chengnuo.support.PostgresDatabase;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A restart in any state in which a case can wait loses nothing and moves nothing. */
class RestartTest {

  private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

  /** What a case waits for. */
  private static final String WAITING = """
      select 'task ' || TASK_DEF_KEY_ || ' ' || ID_ || ' ' || coalesce(cast(DUE_DATE_ as varchar(40)), '-') || ' '
        || PRIORITY_ from ACT_RU_TASK
      union all
      select 'timer ' || d.ACT_ID_ || ' ' || j.ID_ || ' ' || j.DUEDATE_ || ' ' || j.RETRIES_
        from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
      order by 1
      """;

  @BeforeEach
  void begin() {
    Time.set(START);
  }

  @AfterEach
  void giveTheClockBack() {
    Time.giveBack();
  }

  @Test
  void every_task_and_timer_of_the_model_outlives_a_restart_and_fires_after_it() {
    String url = PostgresDatabase.createDatabase();
    List<String> waiting;
    try (ConfigurableApplicationContext before = Nodes.startQuiet(url)) {
      fillEveryWaitState(before);
      waiting = waiting(before);
      assertCoversTheModel(before, waiting);
    }
    Time.set(START);
    try (ConfigurableApplicationContext after = Nodes.start(url)) {
      JdbcClient jdbc = after.getBean(JdbcClient.class);
      assertThat(waiting(after)).isEqualTo(waiting);
      Set<String> timers = timers(jdbc);

      Time.set(START.plus(Duration.ofDays(120)));
      int due = Nodes.due(jdbc);
      long begun = System.nanoTime();
      Nodes.awaitAllFired(jdbc);
      long millis = (System.nanoTime() - begun) / 1_000_000;

      System.out.printf("after the restart: %d timers fired in %d ms%n", due, millis);
      assertThat(Nodes.spent(jdbc)).as("timers without further tries").isZero();
      Set<String> left = timers(jdbc);
      left.retainAll(timers);
      assertThat(left).as("timers that were due and never fired").isEmpty();
    }
  }

  private static void fillEveryWaitState(ConfigurableApplicationContext node) {
    ApprovalCases cases = node.getBean(ApprovalCases.class);
    cases.application("SSNYD").with("channel", "PHONE").start().until("UserTask_BookHomeVisit");
    cases.start("SSNYD").until("UserTask_ExamineMaterials");
    RunningCase incomplete = cases.start("SSNYD").until("UserTask_ExamineMaterials");
    demand(incomplete, "M01");
    RunningCase askedTwice = cases.start("SSNYD").until("UserTask_ExamineMaterials");
    demand(askedTwice, "M01");
    askedTwice.complete("UserTask_ReceiveCorrection", "correctionComplete", true);
    demand(askedTwice, "M02");
    cases.start("SSNYD").until("UserTask_InspectSite");
    cases.start("LSYD").until("UserTask_Countersign");
    RunningCase extending = cases.start("LSYD").until("UserTask_Review");
    extending.message("approval.extensionRequested");
    RunningCase paused = cases.start("LSYD").until("UserTask_Review");
    paused.complete("UserTask_Review", "reviewRecommendation", "EXCLUDE", "pauseCause", "HEARING", "pauseReason", "申请人要求听证");
    cases.start("SSNYD").until("UserTask_Decide");
    cases.start("BDC-ZY").until("UserTask_CollectFee");
    cases.start("SSNYD").until("UserTask_SealCertificate");
    cases.start("SSNYD").until("UserTask_HandOver");
    cases.application("SSNYD").with("delivery", "DOOR").start().until("UserTask_DeliverToDoor");
    RunningCase unconfirmed = cases.start("TDHY").until("UserTask_Review");
    RunningCase pressed = cases.start("TDHY").until("UserTask_Review");
    unconfirmed.fire("TimerEvent_SilenceDue");
    Time.set(pressed.due("TimerEvent_SilenceDue").orElseThrow().minus(Duration.ofHours(2)));
    pressed.fire("TimerEvent_WarningDue");
  }

  private static void demand(RunningCase one, String materials) {
    one.complete("UserTask_ExamineMaterials", "acceptance", "CORRECT", "missingMaterials", materials);
  }

  private static List<String> waiting(ConfigurableApplicationContext node) {
    return node.getBean(JdbcClient.class).sql(WAITING).query(String.class).list();
  }

  private static void assertCoversTheModel(ConfigurableApplicationContext node, List<String> waiting) {
    RepositoryService repository = node.getBean(RepositoryService.class);
    BpmnModelInstance model = repository.getBpmnModelInstance(repository.createProcessDefinitionQuery()
        .processDefinitionKey(AdministrativeApproval.KEY).latestVersion().singleResult().getId());
    Set<String> wanted = model.getModelElementsByType(UserTask.class).stream().map(FlowElement::getId)
        .collect(Collectors.toCollection(TreeSet::new));
    model.getModelElementsByType(CatchEvent.class).stream()
        .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
        .map(FlowElement::getId).forEach(wanted::add);
    Set<String> found = waiting.stream().map(line -> line.split(" ")[1]).collect(Collectors.toSet());
    assertThat(found).as("wait states of the model").containsAll(wanted);
  }

  /** Timers that are due at the end of this test. */
  private static Set<String> timers(JdbcClient jdbc) {
    return new TreeSet<>(jdbc.sql("select ID_ from ACT_RU_JOB where DUEDATE_ <= :horizon")
        .param("horizon", new Timestamp(START.plus(Duration.ofDays(120)).toEpochMilli()))
        .query(String.class).list());
  }
}
