package org.chengnuo.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.EndOutcome;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.OpinionStage;
import org.chengnuo.engine.ProcessTimers;
import org.chengnuo.label.Labelled;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;

/**
 * A case under test, or a process that follows one up. Tasks are completed by the first user who may with the usual
 * answers, those of the contract's examples, unless a test says otherwise; timers fire when the test says so, at their
 * own time.
 */
public final class RunningCase {

  /** The value of an answer that a test leaves out. */
  public static final Object NOTHING = new Object();

  private static final int LONGEST_WAY = 60;

  private final RunningCases cases;
  private final String number;
  private final String instance;

  RunningCase(RunningCases cases, String number, String instance) {
    this.cases = cases;
    this.number = number;
    this.instance = instance;
  }

  public String number() {
    return number;
  }

  /** Id of the process instance. */
  public String instance() {
    return instance;
  }

  private CaseType type() {
    HistoricProcessInstance found =
        cases.historyService.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult();
    return cases.types.get(found.getProcessDefinitionKey());
  }

  // What follows the case up

  /** The one running process of that key that follows this case up. */
  public RunningCase followUp(String process) {
    List<RunningCase> found = followUps(process);
    assertThat(found).as("running %s", process).hasSize(1);
    return found.get(0);
  }

  public List<RunningCase> followUps(String process) {
    return cases.runtimeService.createProcessInstanceQuery().processDefinitionKey(process)
        .processInstanceBusinessKey(number).list().stream()
        .map(found -> new RunningCase(cases, number, found.getId()))
        .toList();
  }

  /** How often a process of that key was started for the case, ended ones included. */
  public long followUpsEver(String process) {
    return cases.historyService.createHistoricProcessInstanceQuery().processDefinitionKey(process)
        .processInstanceBusinessKey(number).count();
  }

  /** Starts a process that follows the case up. */
  public RunningCase start(String process) {
    ProcessInstance started = cases.runtimeService.startProcessInstanceByKey(
        process, number, cases.runtimeService.getVariables(instance));
    return new RunningCase(cases, number, started.getId());
  }

  // What is open

  /** Ids in the diagram of the tasks that wait, in order. */
  public List<String> open() {
    return tasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
  }

  public List<Task> tasks() {
    return cases.taskService.createTaskQuery().processInstanceId(instance).initializeFormKeys().list();
  }

  /** The one open task of that id. */
  public Task task(String id) {
    List<Task> found = tasks().stream().filter(task -> task.getTaskDefinitionKey().equals(id)).toList();
    assertThat(found).as("open %s among %s", id, open()).hasSize(1);
    return found.get(0);
  }

  /** Groups that see the task, in order. */
  public List<String> groups(String id) {
    return cases.candidateGroups(task(id));
  }

  public Instant taskDue(String id) {
    return task(id).getDueDate().toInstant();
  }

  // What people do

  /** The usual person completes the task with the usual answers but for these, in pairs of name and value. */
  public RunningCase complete(String id, Object... overrides) {
    Task task = task(id);
    return complete(task, cases.person(task), overrides);
  }

  public RunningCase completeAs(String user, String id, Object... overrides) {
    return complete(task(id), user, overrides);
  }

  public RunningCase complete(Task task, String user, Object... overrides) {
    Map<String, Object> answers = new HashMap<>(usualAnswers(task.getTaskDefinitionKey()));
    answers.putAll(RunningCases.pairs(overrides));
    answers.values().removeIf(NOTHING::equals);
    cases.as(user, () -> cases.taskService.complete(task.getId(), answers));
    return this;
  }

  private Map<String, Object> usualAnswers(String task) {
    return cases.usualAnswers(type().key(), task);
  }

  /** Everybody does the usual until that task is open. */
  public RunningCase until(String id) {
    for (int i = 0; i < LONGEST_WAY; i++) {
      List<Task> open = tasks();
      if (open.stream().anyMatch(task -> task.getTaskDefinitionKey().equals(id))) {
        return this;
      }
      assertThat(open).as("tasks before " + id).isNotEmpty();
      complete(open.get(0), cases.person(open.get(0)));
    }
    throw new AssertionError("no way to " + id + ", open " + open());
  }

  /** Everybody does the usual until the case has ended. */
  public RunningCase untilEnd() {
    List<Task> open = tasks();
    for (int i = 0; i < LONGEST_WAY && !open.isEmpty(); i++) {
      complete(open.get(0), cases.person(open.get(0)));
      open = tasks();
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
        .setVariables(RunningCases.pairs(variables))
        .correlate();
    return this;
  }

  /** A message by the business key from a user. */
  public RunningCase messageAs(String user, String name, Object... variables) {
    cases.as(user, () -> message(name, variables));
    return this;
  }

  // What they do over REST

  /** Completes the task with these answers and no others. */
  public Http.Answer completeOver(Http.Caller caller, String id, Object... answers) {
    Map<String, Object> variables = new HashMap<>();
    RunningCases.pairs(answers).forEach((name, value) -> variables.put(name, Map.of("value", value)));
    return caller.post("/engine-rest/task/" + task(id).getId() + "/complete", Map.of("variables", variables));
  }

  /** The task's form as Tasklist asks for it. */
  public Http.Answer form(Http.Caller caller, String id) {
    return caller.get("/engine-rest/task/" + task(id).getId() + "/deployed-form");
  }

  /** Whether the task stands in the list that the caller reads. */
  public boolean seenBy(Http.Caller caller, String id) {
    return caller.get("/engine-rest/task?processInstanceId=" + instance).body().contains(task(id).getId());
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
    tablesOfCases().forEach(
        table ->
            state.put(
                table, sorted(records("select * from " + table + " where case_number = :case"), Map::toString)));
    // They name no case, but a row that does; to see that nothing changes, all their rows will do.
    tablesBehind().forEach(
        table ->
            state.put(table, sorted(cases.jdbc.sql("select * from " + table).query().listOfRows(), Map::toString)));
    state.put("tasks", sorted(tasks(), task -> task.getId() + task.getAssignee() + task.getPriority()));
    state.put(
        "variables",
        sorted(
            cases.runtimeService.createVariableInstanceQuery().processInstanceIdIn(instance).list(),
            variable -> variable.getName() + "=" + variable.getValue()));
    state.put("timers", sorted(timers(), job -> job.getId() + job.getDuedate()));
    return state;
  }

  private List<String> tablesOfCases() {
    return cases.jdbc
        .sql(
            """
            select distinct table_name from information_schema.columns
            where lower(column_name) = 'case_number' and lower(table_schema) = 'public'
            """)
        .query(String.class)
        .list();
  }

  private List<String> tablesBehind() {
    Collection<String> known = tablesOfCases();
    return cases.jdbc
        .sql(
            """
            select distinct c.table_name from information_schema.referential_constraints r
            join information_schema.table_constraints c on c.constraint_name = r.constraint_name
            join information_schema.table_constraints p on p.constraint_name = r.unique_constraint_name
            where p.table_name in (:known) and c.table_name not in (:known)
            """)
        .param("known", known)
        .query(String.class)
        .list();
  }

  private static <T> String sorted(List<T> list, Function<T, String> text) {
    return list.stream().map(text).sorted().toList().toString();
  }

  // What time does

  /** Timers of the case. */
  public List<Job> timers() {
    return cases.managementService.createJobQuery().processInstanceId(instance).timers().list();
  }

  /** When the one timer of that event is due; empty where it has nothing to wait for. */
  public Optional<Instant> due(String event) {
    return Optional.of(timer(event).getDuedate().toInstant()).filter(due -> !due.equals(ProcessTimers.NEVER));
  }

  public boolean hasTimer(String event) {
    return timers(event).size() == 1;
  }

  /** Lets the one timer of that event fire, at its due date or, if that is past, now. */
  public RunningCase fire(String event) {
    Instant due = due(event).orElseThrow(() -> new AssertionError(event + " waits for nothing"));
    if (due.isAfter(Time.now())) {
      Time.set(due);
    }
    cases.managementService.executeJob(timer(event).getId());
    return this;
  }

  /** Makes the engine execute the timer whether it is due or not, as a node would that acquired it too early. */
  public RunningCase forceNow(String event) {
    try {
      cases.managementService.executeJob(timer(event).getId());
    } catch (ProcessEngineException | ConflictException refused) {
      // Either the engine leaves the timer alone or the rule behind it refuses; the test looks at what came of it.
      assertThat(refused).isNotNull();
    }
    return this;
  }

  /** The one timer of that event. */
  public Job timer(String event) {
    List<Job> found = timers(event);
    assertThat(found).as("timers of %s", event).hasSize(1);
    return found.get(0);
  }

  private List<Job> timers(String event) {
    return cases.managementService.createJobQuery().processInstanceId(instance).activityId(event).list();
  }

  // What came of it

  public boolean ended() {
    return cases.runtimeService.createProcessInstanceQuery().processInstanceId(instance).count() == 0;
  }

  /** The outcome; fails while the process runs and where case record and process do not tell the same. */
  public Labelled outcome() {
    assertThat(open()).as("open tasks").isEmpty();
    assertThat(ended()).as("ended").isTrue();
    assertThat(timers()).as("timers left behind").isEmpty();
    List<Labelled> reached = type().outcomes().stream()
        .filter(outcome -> passed(outcome.endEvent()))
        .map(EndOutcome::value)
        .toList();
    assertThat(reached).as("end events").hasSize(1);
    assertThat(history("outcome")).isEqualTo(reached.get(0).name());
    if (type().opensCase()) {
      assertThat(value("select outcome from case_file where case_number = :case")).isEqualTo(reached.get(0).name());
    }
    return reached.get(0);
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

  /** Whether the process has passed the element, a task or an end event. */
  public boolean passed(String element) {
    return cases.historyService.createHistoricActivityInstanceQuery().processInstanceId(instance).activityId(element)
            .count()
        > 0;
  }

  /** Ids of the elements that the case has passed, in order. */
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

  // What is recorded

  /** Numbers and texts of the notices of that kind, oldest first. */
  public List<String> notices(NoticeKind kind) {
    return cases.jdbc
        .sql("select notice_number, content from notice where case_number = :case and kind = :kind"
            + " order by issued_at, length(notice_number), notice_number")
        .param("case", number)
        .param("kind", kind.name())
        .query((row, i) -> row.getString(1) + " " + row.getString(2))
        .list();
  }

  /** What somebody has to answer for, as cause, step and person, in the order of the entries. */
  public List<String> accountability() {
    return rows("select cause, step, person from accountability where case_number = :case order by id");
  }

  /** Opinions of a stage, as conclusion and person, oldest first. */
  public List<String> opinions(OpinionStage stage) {
    return rows("select conclusion, given_by from opinion where case_number = :case and stage = '" + stage.name()
        + "' order by id");
  }

  /** Limit, level and date of the warnings that were raised. */
  public List<String> warnings() {
    return rows(
        "select limit_kind, level, due_on from warning where case_number = :case order by raised_at, limit_kind");
  }

  /** Entries of the clock's ledger, oldest first. */
  public List<String> ledger() {
    return rows("select kind || coalesce(' ' || cause, '') from clock_entry where case_number = :case order by seq");
  }

  /** The rows of a query about {@code :case}, each as its values side by side. */
  public List<String> rows(String sql) {
    return records(sql).stream()
        .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .toList();
  }

  /** The rows of a query about {@code :case}, by column. */
  public List<Map<String, Object>> records(String sql) {
    return cases.jdbc.sql(sql).param("case", number).query().listOfRows();
  }

  /** The one row of a query about {@code :case}, its values side by side. */
  public String value(String sql) {
    List<String> rows = rows(sql);
    assertThat(rows).as(sql).hasSize(1);
    return rows.get(0);
  }

  /** The one value, which may be null, of a query about {@code :case}. */
  public <T> T value(String sql, Class<T> type) {
    List<T> values = cases.jdbc.sql(sql).param("case", number).query(type).list();
    assertThat(values).as(sql).hasSize(1);
    return values.get(0);
  }
}
