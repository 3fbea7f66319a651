package org.chengnuo.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's runtime service, in which {@link MessageRule}s decide who may send which message, and in which each
 * addressed to a case takes effect once.
 */
final class GuardedRuntimeService extends RuntimeServiceImpl {

  private final CurrentUser user;
  private final ObjectProvider<MessageRule> rules;
  private final MessageDelivery delivery;

  GuardedRuntimeService(CurrentUser user, ObjectProvider<MessageRule> rules, MessageDelivery delivery) {
    this.user = user;
    this.rules = rules;
    this.delivery = delivery;
  }

  @Override
  public MessageCorrelationBuilder createMessageCorrelation(String messageName) {
    return new Correlation(commandExecutor, messageName);
  }

  private final class Correlation extends MessageCorrelationBuilderImpl {

    Correlation(CommandExecutor commandExecutor, String messageName) {
      super(commandExecutor, messageName);
    }

    @Override
    protected <T> T execute(Command<T> command) {
      Optional<CurrentUser> asking = user.askingFromOutside();
      asking.ifPresent(this::check);
      if (businessKey == null) {
        return super.execute(command);
      }
      return delivery.deliver(commandExecutor, new MessageReport(messageName, businessKey, payload()), command,
          asking.isPresent());
    }

    /** The engine would let whoever may change all instances send anything anywhere, with any variables. */
    private void check(CurrentUser asking) {
      MessageRule rule = rules.stream().filter(each -> each.messageName().equals(messageName)).findFirst()
          .filter(each -> asking.isInAny(each.senders()))
          .orElseThrow(() -> new AuthorizationException("您的岗位不能发送该消息。"));
      checkAddressedByBusinessKey();
      checkVariables(rule);
    }

    private void checkAddressedByBusinessKey() {
      if (businessKey == null || businessKey.isBlank()) {
        throw new InvalidInputException("businessKey", "必须填写办件编号");
      }
    }

    private Map<String, Object> payload() {
      Map<String, Object> payload = new HashMap<>();
      Stream
          .of(payloadProcessInstanceVariables, payloadProcessInstanceVariablesLocal,
              payloadProcessInstanceVariablesToTriggeredScope)
          .filter(Objects::nonNull)
          .forEach(variables -> variables.keySet().forEach(name -> payload.put(name, variables.get(name))));
      return payload;
    }

    private void checkVariables(MessageRule rule) {
      List<FieldProblem> problems = payload().keySet().stream()
          .filter(name -> !rule.variables().contains(name)).sorted()
          .map(name -> new FieldProblem(name, "该消息不接受此变量")).toList();
      if (!problems.isEmpty()) {
        throw new InvalidInputException(problems);
      }
    }
  }
}
