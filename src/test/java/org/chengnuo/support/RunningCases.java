package org.chengnuo.support;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.engine.ProcessVariable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Starts cases of any process for tests and finds them again. All that it knows of a process is its {@link CaseType}: the
 * examples are what is usual. A component of the test class path, so that every application under test brings it.
 */
@Component
public final class RunningCases {

  final RuntimeService runtimeService;
  final TaskService taskService;
  final HistoryService historyService;
  final ManagementService managementService;
  final CaseTypes types;
  final JdbcClient jdbc;

  private final IdentityService identityService;
  private final Map<String, String> persons = new ConcurrentHashMap<>();

  RunningCases(
      RuntimeService runtimeService, TaskService taskService, HistoryService historyService,
      ManagementService managementService, IdentityService identityService, CaseTypes types, JdbcClient jdbc) {
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.historyService = historyService;
    this.managementService = managementService;
    this.identityService = identityService;
    this.types = types;
    this.jdbc = jdbc;
  }

  /** A start of the process with the examples of its contract. */
  public Draft draft(String process) {
    return new Draft(types.get(process));
  }

  /** As {@link #draft(String)}, with the item and the examples of the facts that it asks for. */
  public Draft draft(String process, ServiceItem item) {
    Draft draft = draft(process).with(types.get(process).itemVariable().orElseThrow().name(), item.code());
    item.facts().forEach(fact -> draft.with(fact.name(), fact.example()));
    return draft;
  }

  /** The case of that number. */
  public RunningCase find(String caseNumber) {
    return new RunningCase(this, caseNumber,
        jdbc.sql("select process_instance_id from case_file where case_number = :case").param("case", caseNumber)
            .query(String.class).single());
  }

  /** The usual answers to a task of the process. */
  public Map<String, Object> usualAnswers(String process, String task) {
    return examples(types.get(process).task(task).orElseThrow(() -> new AssertionError("no contract of " + task)).answers());
  }

  private static Map<String, Object> examples(List<ProcessVariable<?>> variables) {
    Map<String, Object> examples = new HashMap<>();
    for (ProcessVariable<?> variable : variables) {
      Object example = variable.example();
      if (example != null) {
        examples.put(variable.name(), example);
      }
    }
    return examples;
  }

  // Who does what

  /** Groups whose members may take the task, in order. */
  public List<String> candidateGroups(Task task) {
    return taskService.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  /** Who has the task, or else the first of the demonstration's users who may take it. */
  public String person(Task task) {
    return task.getAssignee() != null ? task.getAssignee() : personOf(candidateGroups(task).get(0));
  }

  /** The first of the demonstration's users in that group. */
  public String personOf(String group) {
    return Optional.ofNullable(persons.get(group)).orElseThrow(() -> new AssertionError("nobody in " + group));
  }

  /** Asked before any test runs: some give a user the roles of others for a while. */
  @EventListener(ApplicationReadyEvent.class)
  void meetThePersons() {
    identityService.createUserQuery().orderByUserId().asc().list().stream()
        .map(User::getId)
        .filter(user -> "demonstration".equals(identityService.getUserInfo(user, "origin")))
        .forEach(user -> identityService.createGroupQuery().groupMember(user).list()
            .forEach(group -> persons.putIfAbsent(group.getId(), user)));
  }

  /** Acts as a user with the groups that the engine knows of them, as a request over the web would. */
  public <T> T as(String user, Supplier<T> work) {
    List<String> groups =
        identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    identityService.setAuthentication(user, groups);
    try {
      return work.get();
    } finally {
      identityService.clearAuthentication();
    }
  }

  /** As {@link #as(String, Supplier)} for what answers nothing. */
  public void as(String user, Runnable work) {
    as(
        user,
        () -> {
          work.run();
          return null;
        });
  }

  /** Variables in pairs of name and value. */
  static Map<String, Object> pairs(Object... namesAndValues) {
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return variables;
  }

  /** A start that has not been sent. */
  public final class Draft {

    private final CaseType type;
    private final Map<String, Object> variables;
    private String by;

    private Draft(CaseType type) {
      this(type, examples(type.start()), personOf(type.startableBy().get(0)));
    }

    private Draft(CaseType type, Map<String, Object> variables, String by) {
      this.type = type;
      this.variables = new HashMap<>(variables);
      this.by = by;
    }

    public Draft with(String variable, Object value) {
      variables.put(variable, value);
      return this;
    }

    /** In pairs of name and value. */
    public Draft with(Object... namesAndValues) {
      variables.putAll(pairs(namesAndValues));
      return this;
    }

    public Draft without(String... names) {
      variables.keySet().removeAll(Arrays.asList(names));
      return this;
    }

    /** Who sends it; the first user who may if this is not called. */
    public Draft by(String user) {
      by = user;
      return this;
    }

    /** A second one that is equal to this. */
    public Draft again() {
      return new Draft(type, variables, by);
    }

    public String text(String variable) {
      return (String) variables.get(variable);
    }

    public Map<String, Object> variables() {
      return Map.copyOf(variables);
    }

    public RunningCase start() {
      String instance =
          as(by, () -> runtimeService.startProcessInstanceByKey(type.key(), new HashMap<>(variables))).getId();
      String number = jdbc.sql("select case_number from case_file where process_instance_id = :id")
          .param("id", instance).query(String.class).single();
      return new RunningCase(RunningCases.this, number, instance);
    }
  }
}
