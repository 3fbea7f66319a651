package org.chengnuo.casework.contract;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.casework.TaskType;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.clock.limits.ClockDefinition;
import org.chengnuo.engine.MessageRule;
import org.chengnuo.engine.ModelledTask;
import org.chengnuo.engine.ModelledTasks;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contracts of all processes, for the staff and for other systems. */
@RestController
@RequestMapping(path = "/api/processes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "流程约定")
class ProcessController {

  private static final String ITEMS = "/api/service-items";

  private final CaseTypes types;
  private final ModelledTasks models;
  private final List<String> consulted;

  ProcessController(CaseTypes types, ModelledTasks models, Catalogue catalogue) {
    this.types = types;
    this.models = models;
    this.consulted = catalogue.all().stream().flatMap(item -> item.stages().countersign().stream()).distinct().sorted().toList();
  }

  @GetMapping
  @Operation(summary = "全部流程：谁可发起、填写什么、各环节由谁办理、如何办结；示例值逐项提交即可办结（票据号等一次有效的示例每次不同）")
  List<ProcessResource> all() {
    return types.all().stream().map(this::of).toList();
  }

  private ProcessResource of(CaseType type) {
    return new ProcessResource(
        type.key(),
        type.name(),
        type.startableBy(),
        VariableResource.all(
            type.start(), variable -> type.itemVariable().filter(variable::equals).map(item -> ITEMS).orElse(null)),
        type.itemVariable().map(item -> ITEMS + "/{" + item.name() + "}").orElse(null),
        models.of(type.key()).stream().flatMap(task -> type.task(task.id()).map(declared -> of(task, declared)).stream()).toList(),
        type.messages().stream().map(ProcessController::of).toList(),
        type.clocks().entrySet().stream().flatMap(ProcessController::limits).toList(),
        type.outcomes().stream().map(outcome -> new ProcessResource.Outcome(outcome.value().name(), outcome.value().label()))
            .distinct().toList());
  }

  private ProcessResource.Task of(ModelledTask task, TaskType declared) {
    return new ProcessResource.Task(task.id(), task.name(), task.groups().stream().flatMap(this::meant).toList(),
        VariableResource.all(declared.answers()));
  }

  /** A task that each consulted section has names no group but whichever of them the item consults. */
  private Stream<String> meant(String group) {
    return group.startsWith("${") ? consulted.stream() : Stream.of(group);
  }

  private static Stream<ProcessResource.Limit> limits(Map.Entry<String, ClockDefinition> clock) {
    return clock.getValue().limits().stream().map(limit -> new ProcessResource.Limit(
        clock.getKey(), limit.name(), limit.label(), limit.length(), limit.dayKind().name()));
  }

  private static ProcessResource.Message of(MessageRule rule) {
    return new ProcessResource.Message(
        rule.messageName(), rule.senders().stream().sorted().toList(), VariableResource.all(rule.variables()));
  }
}
