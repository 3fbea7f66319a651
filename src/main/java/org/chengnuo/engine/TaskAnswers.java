package org.chengnuo.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.chengnuo.label.Labelled;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.problem.TextLimit;

/**
 * What a person filled in to complete a task, taken out of the process variables before they are stored.
 *
 * <p>Answers live in the case tables, not in variables: an answer that stayed behind would be taken for the answer of
 * the next round, and one planted on an earlier task would decide a later one. So a completion may carry the answers
 * that its task declares and nothing else, and leaves the variables as they were.
 */
public final class TaskAnswers {

  /** What the engine itself keeps in the scope of a parallel task. */
  private static final Set<String> OF_THE_ENGINE =
      Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter", "section");

  private static final TextLimit TEXT = TextLimit.lines(2000);

  private final DelegateTask task;
  private final Map<String, Object> given = new HashMap<>();
  private final List<FieldProblem> problems = new ArrayList<>();

  /**
   * @param lasting the variables that the process keeps, with the values that they have; a completion cannot change
   *     them
   * @param declared names of the answers of this task, see {@link TaskContract}
   */
  public TaskAnswers(DelegateTask task, Map<String, Object> lasting, Set<String> declared) {
    this.task = task;
    // Of the execution, not the task: a completion's variables are the process's, and looking for others costs a query.
    DelegateExecution scope = task.getExecution();
    for (String name : scope.getVariableNames()) {
      if (declared.contains(name)) {
        given.put(name, scope.getVariable(name));
        scope.removeVariable(name);
      } else if (!OF_THE_ENGINE.contains(name)
          && !(lasting.containsKey(name) && Objects.equals(lasting.get(name), scope.getVariable(name)))) {
        problems.add(new FieldProblem(name, "本环节不填写此项"));
      }
    }
  }

  /** Whether the answer came along, were it empty. */
  public boolean has(ProcessVariable<?> variable) {
    return given.get(variable.name()) != null;
  }

  /** A text, trimmed; empty when it is missing or blank. */
  public Optional<String> text(ProcessVariable<String> variable) {
    return text(variable, TEXT);
  }

  private Optional<String> text(ProcessVariable<String> variable, TextLimit limit) {
    Object value = given.get(variable.name());
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String text)) {
      wrong(variable, "应为文字");
      return Optional.empty();
    }
    limit.fault(text).ifPresent(fault -> wrong(variable, fault));
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  /** A text that must be there; empty text after a recorded problem. */
  public String required(ProcessVariable<String> variable, String label) {
    return required(variable, label, TEXT);
  }

  /** As {@link #required(ProcessVariable, String)}, with a limit of its own. */
  public String required(ProcessVariable<String> variable, String label, TextLimit limit) {
    return text(variable, limit)
        .orElseGet(
            () -> {
              if (problems.stream().noneMatch(p -> p.field().equals(variable.name()))) {
                wrong(variable, "请填写" + label);
              }
              return "";
            });
  }

  /** Yes or no, which must be there. */
  public boolean flag(ProcessVariable<Boolean> variable, String label) {
    if (given.get(variable.name()) instanceof Boolean flag) {
      return flag;
    }
    wrong(variable, "请选择" + label + "：是（true）、否（false）");
    return false;
  }

  /** One of an enumeration's constants, which must be there. */
  public <E extends Enum<E> & Labelled> Optional<E> choice(ProcessVariable<E> variable, String label) {
    E[] constants = variable.type().getEnumConstants();
    Object value = given.get(variable.name());
    Optional<E> chosen = Arrays.stream(constants).filter(constant -> constant.name().equals(value)).findFirst();
    if (chosen.isEmpty()) {
      wrong(variable, "请选择" + label + "：" + Labelled.choices(constants));
    }
    return chosen;
  }

  public void wrong(ProcessVariable<?> variable, String message) {
    problems.add(new FieldProblem(variable.name(), message));
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidInputException with every problem at once; the task then stays as it was
   */
  public void verify() {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  public DelegateTask task() {
    return task;
  }
}
