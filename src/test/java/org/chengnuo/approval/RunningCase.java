package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;

/**
 * A case under test. Tasks are completed by the demonstration's user of the task's group with answers that lead to a
 * certificate, unless a test says otherwise; timers fire when the test says so, at their own time.
 */
public final class RunningCase {

  public static final String BOOK_HOME_VISIT = "UserTask_BookHomeVisit";
  public static final String EXAMINE = "UserTask_ExamineMaterials";
  public static final String JUSTIFY = "UserTask_JustifyFurtherDemand";
  public static final String RECEIVE_CORRECTION = "UserTask_ReceiveCorrection";
  public static final String INSPECT = "UserTask_InspectSite";
  public static final String COUNTERSIGN = "UserTask_Countersign";
  public static final String REVIEW = "UserTask_Review";
  public static final String AWAIT_PROCEDURE = "UserTask_AwaitProcedure";
  public static final String APPROVE_EXTENSION = "UserTask_ApproveExtension";
  public static final String DECIDE = "UserTask_Decide";
  public static final String CONFIRM_SILENCE = "UserTask_ConfirmSilence";
  public static final String COLLECT_FEE = "UserTask_CollectFee";
  public static final String SEAL = "UserTask_SealCertificate";
  public static final String HAND_OVER = "UserTask_HandOver";
  public static final String DELIVER_TO_DOOR = "UserTask_DeliverToDoor";
  public static final String EXPEDITE = "UserTask_ExpediteCase";

  private static final Map<String, String> USERS =
      Map.of(
          "window-clerks", "window1",
          "inspectors", "inspector1",
          "reviewers", "reviewer1",
          "approvers", "approver1",
          "heads", "head1",
          "cashiers", "cashier1",
          "certifiers", "certifier1",
          "supervisors", "supervisor1",
          "section-heads", "sectionhead1");

  private static final int LONGEST_WAY = 60;

  private final Cases cases;
  private final String number;
  private final String instance;

  RunningCase(Cases cases, String number, String instance) {
    this.cases = cases;
    this.number = number;
    this.instance = instance;
  }

  public String number() {
    return number;
  }

  public String instance() {
    return instance;
  }

  public Application application() {
    return cases.applications.get(number);
  }

  // What is open

  /** Ids in the diagram of the tasks that wait, in order. */
  public List<String> open() {
    return tasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
  }

  public List<Task> tasks() {
    return cases.taskService.createTaskQuery().processInstanceId(instance).list();
  }

  /** The one open task of that id. */
  public Task task(String id) {
    List<Task> found = tasks().stream().filter(task -> task.getTaskDefinitionKey().equals(id)).toList();
    assertThat(found).as("open %s among %s", id, open()).hasSize(1);
    return found.get(0);
  }

  // What people do

  /** The usual person completes the task with the usual answers but for these, in pairs of name and value. */
  public RunningCase complete(String id, Object... overrides) {
    Task task = task(id);
    return complete(task, person(task), overrides);
  }

  public RunningCase completeAs(String user, String id, Object... overrides) {
    return complete(task(id), user, overrides);
  }

  public RunningCase complete(Task task, String user, Object... overrides) {
    Map<String, Object> answers = usualAnswers(task.getTaskDefinitionKey());
    answers.putAll(Cases.pairs(overrides));
    answers.values().removeIf(NOTHING::equals);
    cases.as(user, () -> cases.taskService.complete(task.getId(), answers));
    return this;
  }

  /** The value of an answer that a test leaves out. */
  public static final Object NOTHING = new Object();

  /** Everybody does the usual until that task is open. */
  public RunningCase until(String id) {
    for (int i = 0; i < LONGEST_WAY; i++) {
      if (open().contains(id)) {
        return this;
      }
      Task next = tasks().stream().findFirst().orElseThrow(() -> new AssertionError("ended before " + id));
      complete(next, person(next));
    }
    throw new AssertionError("no way to " + id + ", open " + open());
  }

  /** Everybody does the usual until the case has ended. */
  public RunningCase untilEnd() {
    for (int i = 0; i < LONGEST_WAY && !open().isEmpty(); i++) {
      Task next = tasks().get(0);
      complete(next, person(next));
    }
    return this;
  }

  public RunningCase claim(String id, String user) {
    String task = task(id).getId();
    cases.as(user, () -> cases.taskService.claim(task, user));
    return this;
  }

  /** A message by the business key, as the application itself sends it. */
  public RunningCase message(String name, Object... variables) {
    cases.runtimeService
        .createMessageCorrelation(name)
        .processInstanceBusinessKey(number)
        .setVariables(Cases.pairs(variables))
        .correlate();
    return this;
  }

  /** A message by the business key from a user. */
  public RunningCase messageAs(String user, String name, Object... variables) {
    cases.as(user, () -> message(name, variables));
    return this;
  }

  private String person(Task task) {
    return task.getAssignee() != null
        ? task.getAssignee()
        : personOf(cases.candidateGroups(task).get(0));
  }

  /** The demonstration's user who does the work of the group; of any section that is consulted, its officer. */
  public static String personOf(String group) {
    return USERS.getOrDefault(group, "officer1");
  }

  /** Answers to the task that lead to a certificate. */
  public Map<String, Object> usualAnswers(String id) {
    return new HashMap<>(
        switch (id) {
          case BOOK_HOME_VISIT -> Cases.pairs("visitAt", "2026-03-03T09:30", "visitAddress", "某某小区（演示）");
          case EXAMINE -> Cases.pairs("acceptance", "ACCEPT");
          case JUSTIFY -> Cases.pairs("demandApproved", true, "demandGrounds", "材料互相矛盾");
          case RECEIVE_CORRECTION -> Cases.pairs("correctionComplete", true);
          case INSPECT ->
              Cases.pairs("inspectionResult", "PASS", "inspectorOne", "inspector1", "inspectorTwo", "inspector2");
          case COUNTERSIGN -> Cases.pairs("opinion", "AGREE");
          case REVIEW -> Cases.pairs("reviewOpinion", "符合规定", "reviewRecommendation", "GRANT");
          case AWAIT_PROCEDURE -> Cases.pairs("procedureResult", "听证已举行");
          case APPROVE_EXTENSION -> Cases.pairs("extensionApproved", true, "extensionReason", "案情复杂");
          case DECIDE -> Cases.pairs("decision", "GRANT");
          case CONFIRM_SILENCE -> Cases.pairs("silenceUpheld", true);
          case COLLECT_FEE -> Cases.pairs("paymentMethod", "现金", "paymentReference", "PJ" + number);
          case SEAL -> Cases.pairs("sealApplied", true);
          case HAND_OVER, DELIVER_TO_DOOR -> Cases.pairs("receivedBy", "申请人（演示）");
          case EXPEDITE -> Cases.pairs("expediteNote", "请尽快办理");
          default -> throw new IllegalArgumentException("no usual answers to " + id);
        });
  }

  // What is refused

  /** The faults told, by field, when the usual person completes the task so; the case must stay as it was. */
  public Map<String, String> refused(String id, Object... overrides) {
    return problems(unchangedBy(() -> complete(id, overrides)));
  }

  /** As {@link #refused}, for anything. */
  public Map<String, String> refused(ThrowingCallable attempt) {
    return problems(unchangedBy(attempt));
  }

  /** The message of the conflict that the attempt ends in; the case must stay as it was. */
  public String conflict(ThrowingCallable attempt) {
    return cause(unchangedBy(attempt), ConflictException.class).getMessage();
  }

  private Throwable unchangedBy(ThrowingCallable attempt) {
    Map<String, String> before = state();
    Throwable failure = catchThrowable(attempt);
    assertThat(failure).as("nobody refused it").isNotNull();
    assertThat(state()).as("state after a refusal").isEqualTo(before);
    return failure;
  }

  /** The faults, by field, that an attempt was refused for. */
  public static Map<String, String> problems(Throwable failure) {
    return cause(failure, InvalidInputException.class).problems().stream()
        .collect(Collectors.toMap(FieldProblem::field, FieldProblem::message, (a, b) -> a + "；" + b, TreeMap::new));
  }

  /** The cause of that type; the engine wraps what listeners throw. */
  public static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("not caused by " + type.getSimpleName(), failure));
  }

  /** Everything that is stored about the case, by table and by kind of the engine's. */
  public Map<String, String> state() {
    Map<String, String> state = new TreeMap<>();
    List<String> tables =
        cases.jdbc
            .sql(
                """
                select distinct table_name from information_schema.columns
                where lower(column_name) = 'case_number' and lower(table_schema) = 'public'
                """)
            .query(String.class)
            .list();
    tables.forEach(table -> state.put(table, rows("select * from " + table + " where case_number = :case").toString()));
    state.put("payment", rows("select * from payment where bill_number in "
        + "(select bill_number from bill where case_number = :case)").toString());
    state.put("tasks", sorted(tasks(), task -> task.getId() + task.getAssignee() + task.getPriority()));
    state.put(
        "variables",
        sorted(
            cases.runtimeService.createVariableInstanceQuery().processInstanceIdIn(instance).list(),
            variable -> variable.getName() + "=" + variable.getValue()));
    state.put("timers", sorted(timers(), job -> job.getId() + job.getDuedate()));
    return state;
  }

  private static <T> String sorted(List<T> list, Function<T, String> text) {
    return list.stream().map(text).sorted().toList().toString();
  }

  /** Rows of a query with the parameter {@code case}. */
  public List<Map<String, Object>> rows(String sql) {
    return cases.jdbc.sql(sql).param("case", number).query().listOfRows();
  }

  /** The one value, which may be null, of a query with the parameter {@code case}. */
  public <T> T value(String sql, Class<T> type) {
    List<T> values = cases.jdbc.sql(sql).param("case", number).query(type).list();
    assertThat(values).as(sql).hasSize(1);
    return values.get(0);
  }

  // What time does

  /** Timers of the case, each with the id of its event in the diagram. */
  public List<Job> timers() {
    return cases.managementService.createJobQuery().processInstanceId(instance).timers().list();
  }

  /** When the one timer of that event is due. */
  public Instant due(String timerEvent) {
    return timer(timerEvent).getDuedate().toInstant();
  }

  /** Lets the one timer of that event fire, at its due date or, if that is past, now. */
  public RunningCase fire(String timerEvent) {
    Job timer = timer(timerEvent);
    if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
      ClockUtil.setCurrentTime(timer.getDuedate());
    }
    cases.managementService.executeJob(timer.getId());
    return this;
  }

  private Job timer(String timerEvent) {
    List<Job> found =
        timers().stream().filter(job -> activity(job).equals(timerEvent)).toList();
    assertThat(found).as("timers of %s", timerEvent).hasSize(1);
    return found.get(0);
  }

  private String activity(Job job) {
    return cases.managementService
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  // What came of it

  /** The outcome; fails while the case runs and where case record and process do not tell the same. */
  public Outcome outcome() {
    assertThat(open()).as("open tasks").isEmpty();
    assertThat(cases.runtimeService.createProcessInstanceQuery().processInstanceId(instance).count())
        .as("running instances")
        .isZero();
    assertThat(timers()).as("timers left behind").isEmpty();
    String told = (String) history("outcome");
    assertThat(value("select outcome from case_file where case_number = :case", String.class)).isEqualTo(told);
    assertThat(endEvents()).isEqualTo(List.of(endEvent(Outcome.valueOf(told))));
    return Outcome.valueOf(told);
  }

  private static String endEvent(Outcome outcome) {
    return Stream.of(
            "EndEvent_CaseGranted", "EndEvent_CaseGrantedBySilence", "EndEvent_CaseRefused",
            "EndEvent_CaseNotAccepted", "EndEvent_CaseWithdrawn", "EndEvent_CaseLapsed")
        .filter(event -> AdministrativeApproval.TYPE.outcomeAt(event).filter(outcome::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private List<String> endEvents() {
    return cases.historyService.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
        .map(activity -> activity.getActivityId())
        .filter(id -> id.startsWith("EndEvent_Case") && !id.equals("EndEvent_CaseExpedited"))
        .toList();
  }

  /** The value of a variable as it stands in the engine's history. */
  public Object history(String variable) {
    HistoricVariableInstance found =
        cases.historyService
            .createHistoricVariableInstanceQuery()
            .processInstanceId(instance)
            .variableName(variable)
            .singleResult();
    return found == null ? null : found.getValue();
  }

  /** Ids of the service tasks and end events that the case has passed, in order. */
  public List<String> passedInOrder() {
    return cases.historyService
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .orderPartiallyByOccurrence()
        .asc()
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  /** Texts of the notices of that kind, oldest first. */
  public List<String> notices(NoticeKind kind) {
    return cases.jdbc
        .sql("select content from notice where case_number = :case and kind = :kind order by issued_at, length(notice_number), notice_number")
        .param("case", number)
        .param("kind", kind.name())
        .query(String.class)
        .list();
  }

  /** What somebody has to answer for, as cause, step and person. */
  public List<String> accountability() {
    return cases.jdbc
        .sql("select cause, step, person from accountability where case_number = :case order by id")
        .param("case", number)
        .query((row, i) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
        .list();
  }

  /** Opinions of a stage, as conclusion and person, oldest first. */
  public List<String> opinions(Stage stage) {
    return cases.jdbc
        .sql("select conclusion, given_by from opinion where case_number = :case and stage = :stage order by id")
        .param("case", number)
        .param("stage", stage.name())
        .query((row, i) -> row.getString(1) + " " + row.getString(2))
        .list();
  }

  /** Entries of the clock's ledger, oldest first. */
  public List<String> ledger() {
    return cases.jdbc
        .sql("select kind, cause from clock_entry where case_number = :case order by seq")
        .param("case", number)
        .query((row, i) -> row.getString(2) == null ? row.getString(1) : row.getString(1) + " " + row.getString(2))
        .list();
  }
}
