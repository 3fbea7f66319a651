package org.chengnuo.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.chengnuo.engine.TaskHandOvers;
import org.chengnuo.engine.TaskHandOvers.Holding;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.problem.TextLimit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands a task from person to person with a reason, which the engine's own operations cannot tell. */
@RestController
@Tag(name = "任务")
class HandOverController {

  private static final TextLimit REASON = TextLimit.line(500);

  private final TaskHandOvers handOvers;
  private final HandOverRule rule;

  HandOverController(TaskHandOvers handOvers, HandOverRule rule) {
    this.handOvers = handOvers;
    this.rule = rule;
  }

  @Schema(name = "HandOverRequest")
  record HandOver(
      @Schema(description = "接手人的用户名；本人接手的填本人", example = "window2") String to,
      @Schema(description = "移交的理由，不超过 500 字", example = "窗口一岗休假") String reason) {}

  /** A person who may get the task. */
  @Schema(name = "Colleague")
  record Colleague(String id, String name) {

    static Colleague of(User user) {
      return new Colleague(user.getId(), (text(user.getLastName()) + text(user.getFirstName())).strip());
    }

    private static String text(String name) {
      return name == null ? "" : name;
    }
  }

  @Schema(name = "TaskHolding")
  record HoldingResource(
      @Schema(description = "现办理人，尚未认领时为空") String holder,
      @Schema(description = "调用者可以移交给的人") List<Colleague> colleagues) {}

  @PostMapping("/api/tasks/{taskId}/hand-over")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "移交任务：办理人转交、同岗位的人接手、效能监督岗指派，均须写明理由")
  void handOver(@PathVariable("taskId") String taskId, @RequestBody HandOver handOver) {
    handOvers.handOver(taskId, checked(handOver).to(), handOver.reason().strip());
  }

  @GetMapping("/api/tasks/{taskId}/hand-over")
  @Operation(summary = "任务现由谁办理，可以移交给谁")
  HoldingResource holding(@PathVariable("taskId") String taskId) {
    Holding holding = handOvers.holding(taskId);
    return new HoldingResource(
        holding.person(),
        rule.colleagues(holding).stream().map(Colleague::of).sorted(Comparator.comparing(Colleague::id)).toList());
  }

  private static HandOver checked(HandOver handOver) {
    List<FieldProblem> problems = new ArrayList<>();
    if (handOver.to() == null || handOver.to().isBlank()) {
      problems.add(new FieldProblem("to", "请填写接手人"));
    }
    String reason = handOver.reason();
    if (reason == null || reason.isBlank()) {
      problems.add(new FieldProblem("reason", "请写明移交的理由"));
    } else {
      REASON.fault(reason).ifPresent(fault -> problems.add(new FieldProblem("reason", fault)));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return handOver;
  }
}
