package org.chengnuo.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.chengnuo.casework.CaseType;
import org.chengnuo.engine.AlreadyStarted;
import org.chengnuo.engine.ProcessBean;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.problem.NotFoundException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A process of two tasks that the same groups start as the bureau's own, and endpoints that fail as told. Under the real key the
 * product's listeners would ask for a real case.
 */
@TestConfiguration(proxyBeanMethods = false)
class SmallProcess {

  static final String KEY = "access-test";

  @Bean
  SmartInitializingSingleton smallProcessDeployment(RepositoryService repository) {
    return () -> repository.createDeployment().addModelInstance("small.bpmn",
        Bpmn.createExecutableProcess(KEY).camundaHistoryTimeToLiveString("P1D")
            .startEvent().camundaExecutionListenerExpression("start", "${startProbe.begin(execution)}")
            .userTask("UserTask_ExamineMaterials").camundaCandidateGroups("window-clerks")
            .boundaryEvent("MessageEvent_Withdrawn").message("test.withdrawn").endEvent()
            .moveToActivity("UserTask_ExamineMaterials")
            .userTask("UserTask_Decide").camundaCandidateGroups("approvers")
            .endEvent().done())
        .deploy();
  }

  @Bean
  CaseType smallCaseType() {
    return CaseType.of(KEY, "小流程").startableBy("window-clerks", "api-clients")
        .taskWithOwnDate("UserTask_ExamineMaterials", ProcessVariable.text("acceptance"))
        .message("test.withdrawn", Set.of("api-clients"), ProcessVariable.text("withdrawalReason"))
        .declared();
  }

  @Bean
  StartProbe startProbe() {
    return new StartProbe();
  }

  @Bean
  Probe probe() {
    return new Probe();
  }

  /** Fails a start as its variable {@code fail} says. */
  @ProcessBean
  public static final class StartProbe {

    public void begin(DelegateExecution execution) {
      if (execution.getVariable("fail") instanceof String kind) {
        throw failure(kind);
      }
      execution.setProcessBusinessKey("case-" + execution.getProcessInstanceId());
    }
  }

  static RuntimeException failure(String kind) {
    return switch (kind) {
      case "invalid" -> new InvalidInputException(
          List.of(new FieldProblem("applicantId", "校验码不正确"), new FieldProblem("serviceItem", "事项不存在")));
      case "conflict" -> new ConflictException("该申请已在办理中");
      case "absent" -> new NotFoundException("事项不存在");
      case "crash" -> new IllegalStateException("secret detail of org.chengnuo.Internals");
      default -> kind.startsWith("repeat:") ? new Repeated(kind.substring("repeat:".length()))
          : new IllegalArgumentException(kind);
    };
  }

  static final class Repeated extends RuntimeException implements AlreadyStarted {

    private final String processInstanceId;

    Repeated(String processInstanceId) {
      this.processInstanceId = processInstanceId;
    }

    @Override
    public String processInstanceId() {
      return processInstanceId;
    }
  }

  /** Shows whether an expression was evaluated. */
  @ProcessBean
  public static final class Probe {

    private final AtomicInteger touched = new AtomicInteger();

    public String touch() {
      touched.incrementAndGet();
      return "touched";
    }

    int touched() {
      return touched.get();
    }
  }

  /** Found by the component scan of every test, so it waits to be asked for. */
  @RestController
  @ConditionalOnProperty("test.failing-endpoints")
  static class FailingEndpoints {

    record Body(String name) {}

    @GetMapping("/api/test/caller")
    Map<String, Object> caller(@AuthenticationPrincipal Caller caller) {
      return Map.of("userId", caller.userId(), "groups", caller.groups());
    }

    @GetMapping("/api/test/fail/{kind}")
    void fail(@PathVariable String kind) {
      throw failure(kind);
    }

    @GetMapping("/api/test/count")
    int count(@RequestParam int days) {
      return days;
    }

    @PostMapping("/api/test/body")
    Map<String, String> body(@RequestBody Body body) {
      return Map.of("name", body.name());
    }
  }
}
