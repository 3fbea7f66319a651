package org.chengnuo.models;

import java.util.List;
import java.util.stream.Collectors;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.TaskType;
import org.chengnuo.engine.MessageRule;
import org.chengnuo.engine.ModelledTask;
import org.chengnuo.engine.ModelledTasks;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.engine.Requirement;

/** The contracts as the README tells them, in Markdown. */
record ContractTables(List<CaseType> types, ModelledTasks models) {

  String text() {
    return types.stream().map(this::of).collect(Collectors.joining("\n"));
  }

  private String of(CaseType type) {
    StringBuilder text = new StringBuilder("### %s `%s`\n\n%s\n\n".formatted(type.name(), type.key(), start(type)));
    text.append("| task | group | is completed with |\n|---|---|---|\n");
    for (ModelledTask task : models.of(type.key())) {
      text.append("| `%s` %s | %s | %s |\n".formatted(task.id(), task.name(), groups(task),
          variables(type.task(task.id()).map(TaskType::answers).orElseThrow())));
    }
    if (!type.messages().isEmpty()) {
      text.append("\n| message | from | with |\n|---|---|---|\n");
      for (MessageRule message : type.messages()) {
        text.append("| `%s` | %s | %s |\n".formatted(message.messageName(), codes(message.senders().stream().sorted().toList()),
            variables(message.variables())));
      }
    }
    if (!type.clocks().isEmpty()) {
      text.append("\nLimits: %s.\n".formatted(type.clocks().entrySet().stream()
          .flatMap(clock -> clock.getValue().limits().stream()
              .map(limit -> "`%s` %s %s".formatted(clock.getKey(), limit.label(), limit.dayKind().inWords(limit.length()))))
          .collect(Collectors.joining(", "))));
    }
    return text.append("\nEnds with `outcome` = %s.\n".formatted(
        type.outcomes().stream().map(outcome -> "`%s` %s".formatted(outcome.value().name(), outcome.value().label()))
            .distinct().collect(Collectors.joining(", ")))).toString();
  }

  private static String start(CaseType type) {
    if (type.startableBy().isEmpty()) {
      return "Goes on with the case of another process, which starts it; nobody else does.";
    }
    return "Started by %s with %s%s.".formatted(codes(type.startableBy()), variables(type.start()),
        type.itemVariable().isPresent() ? "; and the facts of the item" : "");
  }

  private static String groups(ModelledTask task) {
    return task.groups().stream().map(group -> group.startsWith("${") ? "each consulted section" : "`" + group + "`")
        .collect(Collectors.joining(", "));
  }

  private static String codes(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static String variables(List<ProcessVariable<?>> variables) {
    return variables.stream().map(ContractTables::variable).collect(Collectors.joining("; "));
  }

  private static String variable(ProcessVariable<?> variable) {
    String name = "`" + variable.name() + "`";
    if (variable.type().isEnum()) {
      name += " = " + codes(variable.options().stream().map(option -> option.value().toString()).toList());
    } else if (!variable.kind().equals("string")) {
      name += " (" + variable.kind() + ")";
    }
    Requirement requirement = variable.requirement();
    if (requirement.isConditional()) {
      return name + " with " + codes(requirement.values().stream().map(Object::toString).toList());
    }
    return requirement.isAlways() ? name : "optional " + name;
  }
}
