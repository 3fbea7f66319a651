package org.chengnuo.casework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.catalogue.StageLimits;
import org.chengnuo.clock.limits.ClockDefinition;
import org.chengnuo.engine.MessageRule;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.label.Labelled;
import org.springframework.util.StringUtils;

/**
 * The contract of a process, declared once: who may start it and with what, what its tasks are completed with, which
 * messages it takes from whom, how it ends. The guards of the engine, the rights of the groups, {@code GET
 * /api/processes}, the OpenAPI description, the README's tables and the tests of the forms read it, and nothing says it
 * a second time. A bean of each process; names may be added to and not changed.
 */
public final class CaseType {

  private final String key;
  private final String name;
  private final boolean opensCase;
  private final String numberCode;
  private final Set<String> startableBy;
  private final List<ProcessVariable<?>> start;
  private final ProcessVariable<String> itemVariable;
  private final Function<ServiceItem, List<ProcessVariable<?>>> itemExamples;
  private final String programName;
  private final Map<String, TaskType> tasks;
  private final List<MessageRule> messages;
  private final List<EndOutcome> outcomes;
  private final Map<String, ClockDefinition> clocks;
  private final Set<String> recorded;
  private final List<Labelled> codes;
  private final List<NoticeTemplate> notices;
  private final boolean noticesByRegime;
  private final Set<String> placeholders;

  private CaseType(Draft draft) {
    this.key = draft.key;
    this.name = draft.name;
    this.opensCase = draft.opensCase;
    this.numberCode = draft.numberCode;
    this.startableBy = new LinkedHashSet<>(draft.startableBy);
    this.start = List.copyOf(draft.start);
    this.itemVariable = draft.itemVariable;
    this.itemExamples = draft.itemExamples;
    this.programName = draft.programName;
    this.tasks = new LinkedHashMap<>(draft.tasks);
    this.messages = List.copyOf(draft.messages);
    this.outcomes = List.copyOf(draft.outcomes);
    this.clocks = Collections.unmodifiableMap(new LinkedHashMap<>(draft.clocks));
    this.recorded = Set.copyOf(draft.recorded);
    this.codes = List.copyOf(draft.codes);
    this.notices = List.copyOf(draft.notices);
    this.noticesByRegime = draft.noticesByRegime;
    this.placeholders = Set.copyOf(draft.placeholders);
  }

  /**
   * A process whose instances are cases of their own.
   *
   * @param key id of the process
   * @param name what the bureau calls it, in Chinese, as in the model
   */
  public static Draft of(String key, String name) {
    return new Draft(key, name, true);
  }

  /** A process that goes on with the case of another, under its business key, and opens none. */
  public static Draft followUp(String key, String name) {
    return new Draft(key, name, false);
  }

  /** Id of the process. */
  public String key() {
    return key;
  }

  /** What the bureau calls it, in Chinese. */
  public String name() {
    return name;
  }

  /** Whether its instances are cases of their own, and not what follows the case of another process. */
  public boolean opensCase() {
    return opensCase;
  }

  /** The three characters by which a case number tells its cases; empty where the service item has them. */
  public Optional<String> numberCode() {
    return Optional.ofNullable(numberCode);
  }

  /** Ids of the groups that may start it, in the order of their declaration; empty where only the bureau's other processes do. */
  public List<String> startableBy() {
    return List.copyOf(startableBy);
  }

  /** What it is started with, but for the facts that a service item asks for. */
  public List<ProcessVariable<?>> start() {
    return start;
  }

  /** The variable of the start that names the service item, whose facts come along as variables; empty without one. */
  public Optional<ProcessVariable<String>> itemVariable() {
    return Optional.ofNullable(itemVariable);
  }

  /** What it is started with for a service item: the same, with examples that pass together with its facts. */
  public List<ProcessVariable<?>> startOf(ServiceItem item) {
    Map<String, ProcessVariable<?>> fitting = new LinkedHashMap<>();
    start.forEach(variable -> fitting.put(variable.name(), variable));
    fitting.put(itemVariable.name(), itemVariable.example(item.code()));
    itemExamples.apply(item).forEach(variable -> fitting.put(variable.name(), variable));
    return List.copyOf(fitting.values());
  }

  /** What programs that are generated from the OpenAPI description call it. */
  public String programName() {
    return programName;
  }

  /** In the order of the diagram. */
  public List<TaskType> tasks() {
    return List.copyOf(tasks.values());
  }

  public Optional<TaskType> task(String id) {
    return Optional.ofNullable(tasks.get(id));
  }

  /**
   * The share of the promise in which a task is due.
   *
   * @return working days and fractions of them
   * @throws IllegalStateException if the task declares none: one that took another's by default would fall due before
   *     the step that it follows
   */
  public BigDecimal share(String task, StageLimits limits) {
    return task(task).flatMap(TaskType::share).map(share -> share.of(limits))
        .orElseThrow(() -> new IllegalStateException("No share of the promise is declared for " + task));
  }

  public List<MessageRule> messages() {
    return messages;
  }

  public List<EndOutcome> outcomes() {
    return outcomes;
  }

  /** What is recorded where this end event is reached; empty where it ends a branch only. */
  public Optional<Labelled> outcomeAt(String endEvent) {
    return outcomes.stream().filter(outcome -> outcome.endEvent().equals(endEvent)).map(EndOutcome::value).findFirst();
  }

  /** The limits of its cases, by the name of the clock that measures them; those of a service item are not among them. */
  public Map<String, ClockDefinition> clocks() {
    return clocks;
  }

  /**
   * What a clock of its cases is to measure.
   *
   * @param clock its name, for example {@code ACCEPTANCE}
   * @throws IllegalArgumentException if the process has no such clock
   */
  public ClockDefinition clock(String clock) {
    ClockDefinition definition = clocks.get(clock);
    if (definition == null) {
      throw new IllegalArgumentException(key + " declares no clock " + clock);
    }
    return definition;
  }

  /** Names of the variables whose values stay in the engine's history; none carries personal data. */
  public Set<String> recorded() {
    return recorded;
  }

  /** The coded values that this process owns: {@link OpinionStage}s, {@link AccountabilityCause}s and {@link NoticeKind}s. */
  public List<Labelled> codes() {
    return codes;
  }

  /** What it sends; the texts lie in {@code notices/<key>/}, and their kinds may be those of other processes. */
  public List<NoticeTemplate> notices() {
    return notices;
  }

  /** Whether its cases lie under a regime, so that each text is written for every regime and not once for all cases. */
  public boolean noticesByRegime() {
    return noticesByRegime;
  }

  /** What its letters fill into every text, besides what all letters do. */
  public Set<String> placeholders() {
    return placeholders;
  }

  /** A contract that is being written. */
  public static final class Draft {

    private final String key;
    private final String name;
    private final boolean opensCase;
    private String numberCode;
    private final Set<String> startableBy = new LinkedHashSet<>();
    private final List<ProcessVariable<?>> start = new ArrayList<>();
    private ProcessVariable<String> itemVariable;
    private Function<ServiceItem, List<ProcessVariable<?>>> itemExamples;
    private String programName;
    private final Map<String, TaskType> tasks = new LinkedHashMap<>();
    private final List<MessageRule> messages = new ArrayList<>();
    private final List<EndOutcome> outcomes = new ArrayList<>();
    private final Map<String, ClockDefinition> clocks = new LinkedHashMap<>();
    private final Set<String> recorded = new LinkedHashSet<>();
    private final List<Labelled> codes = new ArrayList<>();
    private final List<NoticeTemplate> notices = new ArrayList<>();
    private boolean noticesByRegime;
    private final Set<String> placeholders = new LinkedHashSet<>();

    private Draft(String key, String name, boolean opensCase) {
      this.key = key;
      this.name = name;
      this.opensCase = opensCase;
      this.programName =
          Arrays.stream(key.split("-")).map(StringUtils::capitalize).collect(Collectors.joining());
    }

    /** What programs that are generated from the OpenAPI description call it, if not as its key. */
    public Draft programName(String other) {
      this.programName = other;
      return this;
    }

    /** @param code three characters of a case number */
    public Draft numberCode(String code) {
      this.numberCode = code;
      return this;
    }

    /** @param groups ids; nobody else may, administrators included */
    public Draft startableBy(String... groups) {
      startableBy.addAll(Arrays.asList(groups));
      return this;
    }

    public Draft start(ProcessVariable<?>... variables) {
      start.addAll(Arrays.asList(variables));
      return this;
    }

    /**
     * The start names a service item of the catalogue and brings the facts that the item asks for.
     *
     * @param item the variable that names it
     * @param examples variables of the start with those examples that an item needs instead of the usual ones
     */
    public Draft startByItem(
        ProcessVariable<String> item, Function<ServiceItem, List<ProcessVariable<?>>> examples) {
      this.itemVariable = item;
      this.itemExamples = examples;
      start.add(item);
      return this;
    }

    /** A task that is due by its share of the promise. */
    public Draft task(String id, PromiseShare share, ProcessVariable<?>... answers) {
      return add(new TaskType(id, Optional.of(share), Arrays.asList(answers)));
    }

    /** A task to which the model gives a date of its own. */
    public Draft taskWithOwnDate(String id, ProcessVariable<?>... answers) {
      return add(new TaskType(id, Optional.empty(), Arrays.asList(answers)));
    }

    private Draft add(TaskType task) {
      if (tasks.put(task.id(), task) != null) {
        throw new IllegalArgumentException(task.id() + " is declared twice");
      }
      return this;
    }

    /**
     * @param senders ids of the groups that may send it
     * @param variables what may come with it
     */
    public Draft message(String message, Set<String> senders, ProcessVariable<?>... variables) {
      messages.add(new MessageRule(message, senders, Arrays.asList(variables)));
      return this;
    }

    /** @param value what is recorded where this end event is reached */
    public Draft outcome(String endEvent, Labelled value) {
      outcomes.add(new EndOutcome(endEvent, value));
      return this;
    }

    /** Limits that begin together, measured by one clock of a case; each with its alarms and what it stands still for. */
    public Draft clock(String clock, ClockDefinition definition) {
      if (clocks.put(clock, definition) != null) {
        throw new IllegalArgumentException("clock " + clock + " is declared twice");
      }
      return this;
    }

    public Draft recorded(ProcessVariable<?>... variables) {
      Arrays.stream(variables).map(ProcessVariable::name).forEach(recorded::add);
      return this;
    }

    public Draft codes(Labelled... values) {
      codes.addAll(Arrays.asList(values));
      return this;
    }

    /** Its cases lie under no regime: each text is written once. */
    public Draft notices(NoticeTemplate... templates) {
      notices.addAll(Arrays.asList(templates));
      return this;
    }

    /** Its cases lie under the regime of a service item: each text is written for every regime. */
    public Draft noticesByRegime(NoticeTemplate... templates) {
      noticesByRegime = true;
      return notices(templates);
    }

    /** @param names what its letters fill into every text, besides what all letters do */
    public Draft placeholders(Set<String> names) {
      placeholders.addAll(names);
      return this;
    }

    public CaseType declared() {
      return new CaseType(this);
    }
  }
}
