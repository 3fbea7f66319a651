package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.engine.ProcessTimers;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.support.Http;

/** One process instance of a case under test: the approval itself or a process that follows it up. */
public final class SleepingCase {

  private final SleepingCases cases;
  private final String number;
  private final String process;

  SleepingCase(SleepingCases cases, String number, String process) {
    this.cases = cases;
    this.number = number;
    this.process = process;
  }

  public String number() {
    return number;
  }

  public String process() {
    return process;
  }

  /** The one running process of that key that follows this case up. */
  public SleepingCase followUp(String processKey) {
    List<SleepingCase> found = followUps(processKey);
    assertThat(found).as("running %s", processKey).hasSize(1);
    return found.get(0);
  }

  public List<SleepingCase> followUps(String processKey) {
    return cases.runtimeService.createProcessInstanceQuery().processDefinitionKey(processKey)
        .processInstanceBusinessKey(number).list().stream()
        .map(instance -> new SleepingCase(cases, number, instance.getId()))
        .toList();
  }

  /** How often a process of that key was started for the case, ended ones included. */
  public long followUpsEver(String processKey) {
    return cases.historyService.createHistoricProcessInstanceQuery().processDefinitionKey(processKey)
        .processInstanceBusinessKey(number).count();
  }

  /** Starts a process that follows the case up. */
  public SleepingCase start(String processKey) {
    ProcessInstance started =
        cases.runtimeService.startProcessInstanceByKey(
            processKey, number, cases.runtimeService.getVariables(process));
    return new SleepingCase(cases, number, started.getId());
  }

  // Tasks

  /** Ids of the open tasks, in order. */
  public List<String> open() {
    return tasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
  }

  public Task task(String id) {
    List<Task> found = tasks().stream().filter(task -> task.getTaskDefinitionKey().equals(id)).toList();
    assertThat(found).as("%s among %s", id, open()).hasSize(1);
    return found.get(0);
  }

  private List<Task> tasks() {
    return cases.taskService.createTaskQuery().processInstanceId(process).initializeFormKeys().list();
  }

  /** Groups that see the task. */
  public List<String> groups(String id) {
    return cases.taskService.getIdentityLinksForTask(task(id).getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .sorted()
        .toList();
  }

  public Instant taskDue(String id) {
    return task(id).getDueDate().toInstant();
  }

  public SleepingCase claim(String id, String user) {
    cases.taskService.setAssignee(task(id).getId(), user);
    return this;
  }

  /** Completes the task with the answers, given in pairs of name and value. */
  public SleepingCase complete(String id, Object... answers) {
    cases.taskService.complete(task(id).getId(), SleepingCases.pairs(answers));
    return this;
  }

  /** Completes the task over REST as that user. */
  public Http.Answer completeOver(Http.Caller caller, String id, Object... answers) {
    Map<String, Object> variables = new HashMap<>();
    SleepingCases.pairs(answers).forEach((name, value) -> variables.put(name, Map.of("value", value)));
    return caller.post("/engine-rest/task/" + task(id).getId() + "/complete", Map.of("variables", variables));
  }

  /** The task's form as Tasklist asks for it. */
  public Http.Answer form(Http.Caller caller, String id) {
    return caller.get("/engine-rest/task/" + task(id).getId() + "/deployed-form");
  }

  /** Whether the task stands in the list that the caller reads over REST. */
  public boolean seenBy(Http.Caller caller, String id) {
    return caller.get("/engine-rest/task?processInstanceId=" + process).body().contains(task(id).getId());
  }

  public SleepingCase inspect(String result) {
    return complete(
        "UserTask_InspectSite",
        "inspectionResult", result, "inspectorOne", "甲", "inspectorTwo", "乙", "inspectionNote", "已到现场");
  }

  /** Every section that is asked agrees. */
  public SleepingCase countersign() {
    tasks().stream()
        .filter(task -> task.getTaskDefinitionKey().equals("UserTask_Countersign"))
        .forEach(task -> cases.taskService.complete(task.getId(), Map.of("opinion", "AGREE")));
    return this;
  }

  public SleepingCase exclude() {
    return complete(
        "UserTask_Review",
        "reviewRecommendation", "EXCLUDE", "pauseCause", "APPRAISAL", "pauseReason", "须委托鉴定");
  }

  public SleepingCase resume() {
    return complete("UserTask_AwaitProcedure", "procedureResult", "鉴定已完成");
  }

  public SleepingCase recommendGrant() {
    return complete("UserTask_Review", "reviewRecommendation", "GRANT", "reviewOpinion", "符合规定");
  }

  /** Seals and hands over, to the end of the case. */
  public SleepingCase certify() {
    complete("UserTask_SealCertificate", "sealApplied", true);
    return complete("UserTask_HandOver", "receivedBy", "经办人");
  }

  public SleepingCase message(String name) {
    cases.runtimeService.createMessageCorrelation(name).processInstanceBusinessKey(number).correlate();
    return this;
  }

  // Timers

  /** When the timer of that event is due; empty where it has nothing to wait for. */
  public Optional<Instant> due(String event) {
    return Optional.of(timer(event).getDuedate().toInstant()).filter(due -> !due.equals(ProcessTimers.NEVER));
  }

  public boolean hasTimer(String event) {
    return timers(event).size() == 1;
  }

  /** Moves the time to the due date of the timer, unless that is past, and lets it fire. */
  public SleepingCase fire(String event) {
    Job timer = timer(event);
    assertThat(timer.getDuedate().toInstant()).as("due date of %s", event).isNotEqualTo(ProcessTimers.NEVER);
    if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
      ClockUtil.setCurrentTime(timer.getDuedate());
    }
    cases.managementService.executeJob(timer.getId());
    return this;
  }

  /** Makes the engine execute the timer whether it is due or not, as a node would that acquired it too early. */
  public SleepingCase forceNow(String event) {
    try {
      cases.managementService.executeJob(timer(event).getId());
    } catch (ProcessEngineException | ConflictException refused) {
      // Either the engine leaves the timer alone or the rule behind it refuses; the test looks at what came of it.
      assertThat(refused).isNotNull();
    }
    return this;
  }

  private Job timer(String event) {
    List<Job> found = timers(event);
    assertThat(found).as("timers of %s", event).hasSize(1);
    return found.get(0);
  }

  private List<Job> timers(String event) {
    return cases.managementService.createJobQuery().processInstanceId(process).activityId(event).list();
  }

  // Records

  public boolean ended() {
    return cases.runtimeService.createProcessInstanceQuery().processInstanceId(process).count() == 0;
  }

  /** The outcome as case record; empty while the case runs. */
  public Optional<Outcome> outcome() {
    String recorded = value("select coalesce(outcome, '') from case_file where case_number = :case");
    return recorded.isEmpty() ? Optional.empty() : Optional.of(Outcome.valueOf(recorded));
  }

  /** The outcome as the process itself tells it. */
  public String told() {
    return (String) cases.historyService.createHistoricVariableInstanceQuery().processInstanceId(process)
        .variableName("outcome").singleResult().getValue();
  }

  /** Cause, step and person of what has to be answered for, in the order of the entries. */
  public List<String> accountability() {
    return rows("select cause, step, person from accountability where case_number = :case order by id");
  }

  public List<String> notices(NoticeKind kind) {
    return cases.jdbc
        .sql("select notice_number, content from notice where case_number = :case and kind = :kind order by issued_at")
        .param("case", number)
        .param("kind", kind.name())
        .query((row, i) -> row.getString(1) + " " + row.getString(2))
        .list();
  }

  /** Limit, level and date of the warnings that were raised. */
  public List<String> warnings() {
    return rows(
        "select limit_kind, level, due_on from warning where case_number = :case order by raised_at, limit_kind");
  }

  /** The rows of a query about {@code :case}, each as its values side by side. */
  public List<String> rows(String sql) {
    return cases.jdbc.sql(sql).param("case", number).query().listOfRows().stream()
        .map(row -> SleepingCases.text(row.values().toArray()))
        .toList();
  }

  public String value(String sql) {
    List<String> rows = rows(sql);
    assertThat(rows).as(sql).hasSize(1);
    return rows.get(0);
  }

  /** Whether the process has passed the element, a task or an end event. */
  public boolean passed(String element) {
    return cases.historyService.createHistoricActivityInstanceQuery().processInstanceId(process).activityId(element)
            .count()
        > 0;
  }
}
