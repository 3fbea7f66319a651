package org.chengnuo.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.approval.ApprovalSteps;
import org.chengnuo.support.Http;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.RunningCases;
import org.chengnuo.support.Time;
import org.chengnuo.upgrade.Bureau2026.Way;
import org.chengnuo.upgrade.ReleasedDatabase.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database that release 1.0 wrote, with cases in every wait state, opens with this release and goes on; run on both
 * databases. The tests share one copy: each takes the cases that are meant for it ({@link Way}).
 */
abstract class UpgradeRules {

  /** Tables whose number of rows the start changes, with the reason. */
  private static final Map<String, String> CHANGED_BY_THE_START = Map.of(
      "\"flyway_schema_history\"", "a row for each new migration",
      "act_re_deployment", "the new models",
      "act_re_procdef", "the new models", "act_re_decision_def", "the new models",
      "act_re_decision_req_def", "the new models", "act_re_camformdef", "the new forms", "act_ge_bytearray", "the new files",
      "act_ru_jobdef", "the timers of the new models", "act_ru_authorization", "the right to start new processes",
      "password_history", "the demonstration renews its passwords");

  private static final Pattern CALL = Pattern.compile("[$#]\\{\\s*!?\\s*(\\w+)\\.(\\w+)\\(execution\\)");
  private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

  /** How long a case is left to itself. */
  private static final Duration LEFT_ALONE = Duration.ofDays(120);

  @Autowired ApprovalCases cases;
  @Autowired RunningCases running;
  @Autowired Http http;
  @Autowired Rows rows;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired JdbcClient jdbc;
  @Autowired BeanFactory beans;

  @BeforeEach
  void goOnWhereTheBureauWasLeft() {
    Time.set(Bureau2026.END);
  }

  @AfterEach
  void giveTheClockBack() {
    Time.giveBack();
  }

  @Test
  void the_start_keeps_every_row() {
    assertThat(rows.before().get("approval_case")).isGreaterThan(50);
    rows.before().forEach((table, before) -> {
      if (CHANGED_BY_THE_START.containsKey(table)) {
        assertThat(rows.after().get(table)).as(table).isGreaterThanOrEqualTo(before);
      } else {
        assertThat(rows.after().get(table)).as(table).isEqualTo(before);
      }
    });
  }

  @Test
  void the_dump_holds_a_case_in_every_wait_state() {
    for (String key : List.of(AdministrativeApproval.KEY, "silence-follow-up", "delay-explanation")) {
      BpmnModelInstance began = repository.getBpmnModelInstance(repository.createProcessDefinitionQuery()
          .processDefinitionKey(key).processDefinitionVersion(1).singleResult().getId());
      assertThat(rows.waiting()).as(key).containsAll(waits(began));
    }
  }

  private static Set<String> waits(BpmnModelInstance model) {
    return Stream.concat(
            model.getModelElementsByType(UserTask.class).stream(),
            model.getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)))
        .map(FlowElement::getId).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void cases_stay_on_the_model_with_which_they_began_and_new_ones_take_the_new() {
    RunningCase began = cases.application("BDC-DY").with("applicantName", "后来人（演示）").start();

    assertThat(versions(history.createHistoricProcessInstanceQuery().startedBefore(Date.from(Bureau2026.END.minusSeconds(1)))))
        .containsOnly(1);
    assertThat(versions(history.createHistoricProcessInstanceQuery().processInstanceId(began.instance())))
        .containsOnly(2);
  }

  private static Set<Integer> versions(HistoricProcessInstanceQuery instances) {
    return instances.list().stream().map(HistoricProcessInstance::getProcessDefinitionVersion).collect(Collectors.toSet());
  }

  @Test
  void every_bean_and_method_that_a_stored_model_names_is_there() {
    List<BpmnModelInstance> models = jdbc.sql("select BYTES_ from ACT_GE_BYTEARRAY where NAME_ like '%.bpmn'")
        .query((row, i) -> Bpmn.readModelFromStream(new ByteArrayInputStream(row.getBytes(1)))).list();
    assertThat(models).hasSizeGreaterThanOrEqualTo(6);
    Set<String> expressions = models.stream()
        .flatMap(model -> Pattern.compile("[$#]\\{[^}]*}").matcher(Bpmn.convertToString(model)).results())
        .map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    assertThat(expressions).hasSizeGreaterThan(50);
    for (String expression : expressions) {
      Matcher call = CALL.matcher(expression);
      if (call.find()) {
        assertThat(beans.containsBean(call.group(1))).as(expression).isTrue();
        assertThat(beans.getType(call.group(1)).getMethods()).as(expression)
            .anyMatch(method -> method.getName().equals(call.group(2)) && method.getParameterCount() == 1);
      }
      Matcher bean = BEAN.matcher(expression);
      if (bean.matches() && !bean.group(1).equals("section")) {
        assertThat(beans.getBean(bean.group(1))).as(expression)
            .isInstanceOfAny(JavaDelegate.class, ExecutionListener.class, TaskListener.class);
      }
    }
  }

  // ApprovalCases go on

  @Test
  void people_complete_every_open_task_to_the_end_of_its_case() {
    List<String> open = of(Way.PEOPLE);
    assertThat(open).hasSizeGreaterThan(20);
    for (String number : open) {
      assertAnswered(number);
      finish(number);
      assertThat(assertEnded(number)).as(number).startsWith("GRANTED");
    }
  }

  @Test
  void every_timer_fires_at_its_time_and_its_case_goes_on_to_its_end() {
    Set<String> fired = new TreeSet<>();
    for (String number : of(Way.TIME)) {
      Time.set(Bureau2026.END);
      for (Job next = next(number); next != null; next = next(number)) {
        fired.add(activity(next));
        if (next.getDuedate().toInstant().isAfter(Time.now())) {
          Time.set(next.getDuedate().toInstant());
        }
        management.executeJob(next.getId());
      }
      assertAnswered(number);
      finish(number);
      assertEnded(number);
    }
    assertThat(fired).contains(
        "TimerEvent_AcceptanceOverdue", "TimerEvent_CorrectionLapsed", "TimerEvent_CorrectionReminderDue",
        "TimerEvent_CountersignSilent", "TimerEvent_SilenceDue", "TimerEvent_PaymentExpired",
        "TimerEvent_CertificateOverdue", "TimerEvent_WarningDue", "TimerEvent_NextWarningDue",
        "TimerEvent_FormalDecisionDue", "TimerEvent_PostReviewDue", "TimerEvent_CorrectionDue",
        "TimerEvent_RevocationDue", "TimerEvent_ExplanationDue");
  }

  @Test
  void every_message_is_received() {
    Map<String, String> byStep = Map.of(
        ApprovalSteps.EXAMINE, "approval.withdrawn", ApprovalSteps.RECEIVE_CORRECTION, "approval.correctionReceived",
        ApprovalSteps.REVIEW, "approval.extensionRequested", ApprovalSteps.COLLECT_FEE, "approval.paymentReceived");
    Map<String, Map<String, Object>> variables = Map.of("approval.paymentReceived",
        Map.of("paymentReference", "upgrade-1"));
    List<String> open = of(Way.MESSAGE);
    assertThat(open).hasSize(byStep.size());
    for (String number : open) {
      String step = tasks(number).get(0).getTaskDefinitionKey();
      String message = byStep.get(step);
      runtime.createMessageCorrelation(message).processInstanceBusinessKey(number)
          .setVariables(variables.getOrDefault(message, Map.of())).correlate();
      assertThat(tasks(number)).as(message).extracting(Task::getTaskDefinitionKey).isNotEqualTo(List.of(step));
      finish(number);
      assertEnded(number);
    }
  }

  private List<String> of(Way way) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(AdministrativeApproval.KEY).list().stream()
        .map(ProcessInstance::getBusinessKey)
        .filter(number -> shown(number).at("/applicant/name").asText().equals(way.applicant()))
        .sorted().toList();
  }

  private JsonNode shown(String number) {
    Http.Answer answer = http.as("supervisor1").get("/api/cases/" + number);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** Whoever has to do with the case sees it. */
  private void assertAnswered(String number) {
    shown(number);
    assertThat(http.as("supervisor1").get("/api/cases/" + number + "/status").status()).isEqualTo(200);
    for (Task task : tasks(number)) {
      Http.Answer sheet = http.as(running.person(task)).get("/engine-rest/task/" + task.getId() + "/form-variables");
      assertThat(sheet.json().at("/caseSheet/value").asText()).as(number).contains(number);
      assertThat(http.as(running.person(task)).get("/engine-rest/task/" + task.getId() + "/deployed-form").status())
          .as("form of %s", task.getTaskDefinitionKey()).isEqualTo(200);
    }
  }

  /** The case before what follows it up: no certificate is handed over after its revocation. */
  private List<RunningCase> running(String number) {
    return Stream.concat(Stream.of(running.find(number)).filter(one -> !one.ended()),
        Stream.of("delay-explanation", "silence-follow-up").flatMap(key -> running.find(number).followUps(key).stream()))
        .toList();
  }

  private List<Task> tasks(String number) {
    return running(number).stream().flatMap(one -> one.tasks().stream()).toList();
  }

  private void finish(String number) {
    if (tasks(number).stream().anyMatch(task -> task.getTaskDefinitionKey().equals(ApprovalSteps.REVIEW))
        && shown(number).at("/materials").findValuesAsText("state").contains("DEFERRED")) {
      running.find(number).complete(ApprovalSteps.REVIEW, "submittedMaterials", "M07");
    }
    // What ends may begin what follows it.
    for (List<RunningCase> open = running(number); !open.isEmpty(); open = running(number)) {
      open.forEach(RunningCase::untilEnd);
    }
  }

  private Job next(String number) {
    return running(number).stream().flatMap(one -> one.timers().stream())
        .filter(job -> job.getDuedate().toInstant().isBefore(Bureau2026.END.plus(LEFT_ALONE)))
        .min(Comparator.comparing(Job::getDuedate).thenComparing(Job::getId)).orElse(null);
  }

  private String activity(Job job) {
    return management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
  }

  /** Answers the outcome. */
  private String assertEnded(String number) {
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).as(number).isZero();
    String outcome = shown(number).get("outcome").asText();
    assertThat(history.createHistoricVariableInstanceQuery().variableName("outcome")
        .processInstanceId(cases.find(number).instance()).singleResult().getValue()).as(number).isEqualTo(outcome);
    List<Integer> gaps = jdbc.sql("""
            select max(seq) - count(*) from clock_entry where case_number = :case group by clock_name
            """)
        .param("case", number).query(Integer.class).list();
    assertThat(gaps).as("gaps in the ledgers of " + number).allMatch(gap -> gap == 0);
    return outcome;
  }

  // What ended, and what comes next

  @Test
  void ended_cases_are_shown_with_each_outcome() {
    List<String> outcomes = new ArrayList<>();
    for (String number : history.createHistoricProcessInstanceQuery().processDefinitionKey(AdministrativeApproval.KEY)
        .finishedBefore(Date.from(Bureau2026.END.minusSeconds(1))).list().stream()
        .map(ended -> ended.getBusinessKey()).toList()) {
      outcomes.add(shown(number).get("outcome").asText());
    }
    assertThat(outcomes).contains("GRANTED", "GRANTED_BY_SILENCE", "REFUSED", "NOT_ACCEPTED", "WITHDRAWN", "LAPSED");
  }

  @Test
  void numbers_of_notices_go_on_without_gap_or_repeat() {
    cases.application("BDC-DY").with("applicantName", "新申请人（演示）").start().untilEnd();
    Map<String, List<Integer>> series = new HashMap<>();
    Pattern form = Pattern.compile("(.*〔\\d+〕)(\\d+)号");
    for (String number : jdbc.sql("select notice_number from notice").query(String.class).list()) {
      Matcher parts = form.matcher(number);
      assertThat(parts.matches()).as(number).isTrue();
      series.computeIfAbsent(parts.group(1), none -> new ArrayList<>()).add(Integer.valueOf(parts.group(2)));
    }
    assertThat(series).hasSizeGreaterThan(5).allSatisfy((name, numbers) -> assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
  }

  @Test
  void another_system_still_has_its_own_cases_and_no_others() {
    JsonNode seen = http.as("applications-api").get("/engine-rest/history/process-instance").json();
    assertThat(seen.findValuesAsText("startUserId")).isNotEmpty().containsOnly("applications-api");
  }

  @Test
  void calendar_account_and_imports_are_kept() {
    assertThat(http.anonymous().get("/api/calendar/2028").body()).contains("2028-10-06", "2028年放假安排");
    assertThat(http.as("admin").get("/api/calendar/2028/imports").json()).hasSize(1);
    assertThat(http.as("window9", "Weather-Talk-77").get("/engine-rest/task").status()).isEqualTo(403);
    assertThat(http.as("window9", "wrong").get("/engine-rest/task").status()).isEqualTo(401);
  }
}
