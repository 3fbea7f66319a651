package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.chengnuo.support.PostgresDatabase;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Two applications on one database share the timers between them: each fires once, and none is lost. */
class TwoNodesTest {

  private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
  private static final int EACH = 60;

  private ConfigurableApplicationContext one;
  private ConfigurableApplicationContext two;
  private ApprovalCases applications;
  private JdbcClient jdbc;

  @BeforeEach
  void startBoth() {
    Time.set(START);
    String url = PostgresDatabase.createDatabase();
    one = Nodes.start(url);
    two = Nodes.start(url);
    applications = one.getBean(ApprovalCases.class);
    jdbc = one.getBean(JdbcClient.class);
  }

  @AfterEach
  void stopBoth() {
    two.close();
    one.close();
    Time.giveBack();
  }

  @Test
  void every_timer_fires_once_on_one_of_them() throws Exception {
    List<RunningCase> unexamined = cases("SSNYD", "UserTask_ExamineMaterials", this::nothing);
    List<RunningCase> incomplete = cases("SSNYD", "UserTask_ExamineMaterials", each -> each.complete(
        "UserTask_ExamineMaterials", "acceptance", "CORRECT", "missingMaterials", "M01"));
    List<RunningCase> uninspected = cases("SSNYD", "UserTask_InspectSite", this::nothing);
    List<RunningCase> unsigned = cases("LSYD", "UserTask_Countersign", this::nothing);
    List<RunningCase> undecided = cases("SSNYD", "UserTask_Decide", this::nothing);
    List<RunningCase> unasked = cases("TDHY", "UserTask_Decide", this::nothing);
    List<RunningCase> unpaid = cases("BDC-ZY", "UserTask_CollectFee", this::nothing);
    List<RunningCase> unsealed = cases("SSNYD", "UserTask_SealCertificate", this::nothing);
    assertThat(Nodes.due(jdbc)).isZero();

    Time.set(START.plus(Duration.ofDays(120)));
    int due = Nodes.due(jdbc);
    long begun = System.nanoTime();
    RunningCase newcomer = applications.start("SSNYD").until("UserTask_Decide");
    Nodes.awaitAllFired(jdbc);
    long millis = (System.nanoTime() - begun) / 1_000_000;

    System.out.printf("two nodes: %d timers were due and fired in %d ms, %d a second; batches by node: %d, %d%n", due,
        millis, due * 1000L / Math.max(1, millis), batches(one), batches(two));
    assertThat(due).isGreaterThan(EACH * 8);
    assertThat(Nodes.spent(jdbc)).as("timers without further tries").isZero();
    assertThat(batches(one)).isPositive();
    assertThat(batches(two)).isPositive();

    assertOnce(unexamined, "select count(*) from notice where case_number = :case and kind = 'DEEMED_ACCEPTANCE'");
    assertOnce(unexamined, """
        select count(*) from clock_entry where case_number = :case and clock_name = 'HANDLING' and kind = 'START'""");
    assertOnce(unexamined,
        "select count(*) from accountability where case_number = :case and cause = 'DEEMED_ACCEPTANCE'");
    assertOnce(incomplete, "select count(*) from notice where case_number = :case and kind = 'LAPSE'");
    assertOnce(incomplete, "select count(*) from case_file where case_number = :case and outcome = 'LAPSED'");
    assertOnce(unsigned, """
        select count(*) from opinion where case_number = :case and stage = 'COUNTERSIGN'
          and conclusion = 'AGREED_BY_SILENCE'""");
    assertOnce(unsigned, "select count(*) from ACT_RU_TASK t join case_file c on c.process_instance_id = "
        + "t.PROC_INST_ID_ where c.case_number = :case and t.TASK_DEF_KEY_ = 'UserTask_Review'");
    assertOnce(undecided, "select count(*) from decision where case_number = :case and by_silence");
    assertOnce(undecided, "select count(*) from notice where case_number = :case and kind = 'SILENCE'");
    assertOnce(undecided, "select count(*) from accountability where case_number = :case and cause = 'SILENT_APPROVAL'");
    assertOnce(undecided, """
        select count(*) from clock_entry where case_number = :case and clock_name = 'HANDLING' and kind = 'STOP'""");
    assertOnce(undecided, "select count(*) from bill where case_number = :case");
    assertStarted(undecided, "silence-follow-up");
    assertOnce(unasked, "select count(*) from ACT_RU_TASK t join case_file c on c.process_instance_id = "
        + "t.PROC_INST_ID_ where c.case_number = :case and t.TASK_DEF_KEY_ = 'UserTask_ConfirmSilence'");
    assertOnce(unpaid, "select count(*) from case_file where case_number = :case and outcome = 'LAPSED'");
    assertOnce(unsealed, "select count(*) from accountability where case_number = :case and cause = 'LATE_CERTIFICATE'");
    assertOnce(uninspected, """
        select count(*) from warning where case_number = :case and limit_kind = 'PROMISED' and level = 'RED'""");
    assertOnce(uninspected,
        "select count(*) from accountability where case_number = :case and cause = 'PROMISE_BROKEN'");
    assertOnce(uninspected,
        "select count(*) from accountability where case_number = :case and cause = 'STATUTE_BROKEN'");
    assertStarted(uninspected, "delay-explanation");
    assertThat(newcomer.open()).as("who comes in the storm is served").containsExactly("UserTask_Decide");
    assertThat(jdbc.sql("select case_number from warning group by case_number, limit_kind, level having count(*) > 1")
        .query(String.class).list()).as("cases told the same level twice").isEmpty();
  }

  private void nothing(RunningCase ignored) {}

  private List<RunningCase> cases(String item, String step, Consumer<RunningCase> then) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<RunningCase>> begun = new ArrayList<>();
      for (int i = 0; i < EACH; i++) {
        begun.add(threads.submit(() -> {
          RunningCase each = applications.start(item).until(step);
          then.accept(each);
          return each;
        }));
      }
      List<RunningCase> cases = new ArrayList<>();
      for (Future<RunningCase> each : begun) {
        cases.add(each.get());
      }
      return cases;
    } finally {
      threads.shutdown();
    }
  }

  private void assertOnce(List<RunningCase> cases, String counted) {
    assertThat(cases).as(counted).allSatisfy(each ->
        assertThat(jdbc.sql(counted).param("case", each.number()).query(Integer.class).single()).isEqualTo(1));
  }

  private void assertStarted(List<RunningCase> cases, String process) {
    HistoryService history = one.getBean(HistoryService.class);
    assertThat(cases).as(process).allSatisfy(each -> assertThat(history.createHistoricProcessInstanceQuery()
        .processDefinitionKey(process).processInstanceBusinessKey(each.number()).count()).isEqualTo(1));
  }

  /** How many batches of jobs the node's executor has worked through. */
  private static long batches(ConfigurableApplicationContext node) {
    return node.getBean("camundaTaskExecutor", ThreadPoolTaskExecutor.class).getThreadPoolExecutor()
        .getCompletedTaskCount();
  }
}
