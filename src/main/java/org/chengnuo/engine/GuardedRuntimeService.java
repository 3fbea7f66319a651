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
import org.camunda.bpm.engine.runtime.MessageCorrelationResultWithVariables;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's runtime service, in which {@link MessageRule}s decide who may send which message, and in which each
 * addressed to a case takes effect once.
 */
final class GuardedRuntimeService extends RuntimeServiceImpl {

  /** What the bill says of others, such as the reference of who paid it, is not a payment platform's to know. */
  private static final String NOTHING_TO_PAY = "该办件现不接受这笔缴费：没有待缴的缴费单，或者票据号与已登记的不符。";

  private final CurrentUser user;
  private final ObjectProvider<ProcessContracts> contracts;
  private final MessageDelivery delivery;

  GuardedRuntimeService(CurrentUser user, ObjectProvider<ProcessContracts> contracts, MessageDelivery delivery) {
    this.user = user;
    this.contracts = contracts;
    this.delivery = delivery;
  }

  @Override
  public MessageCorrelationBuilder createMessageCorrelation(String messageName) {
    return new Correlation(commandExecutor, messageName);
  }

  private static boolean isConflict(RuntimeException thrown) {
    return Failure.causes(thrown).stream().anyMatch(ConflictException.class::isInstance);
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
      try {
        return delivery.deliver(commandExecutor, new MessageReport(messageName, businessKey, payload()), command,
            asking.isPresent());
      } catch (RuntimeException thrown) {
        throw asking.filter(CurrentUser::isPaymentPlatform).isPresent() && isConflict(thrown)
            ? new ConflictException(NOTHING_TO_PAY) : thrown;
      }
    }

    @Override
    public MessageCorrelationResultWithVariables correlateWithResultAndVariables(boolean deserialize) {
      checkMayReadVariables();
      return super.correlateWithResultAndVariables(deserialize);
    }

    @Override
    public List<MessageCorrelationResultWithVariables> correlateAllWithResultAndVariables(boolean deserialize) {
      checkMayReadVariables();
      return super.correlateAllWithResultAndVariables(deserialize);
    }

    /** The result has all variables of the case; a system that handed it in reads them anyway. */
    private void checkMayReadVariables() {
      if (user.askingFromOutside().filter(CurrentUser::isPaymentPlatform).isPresent()) {
        throw new InvalidInputException("variablesInResultEnabled", "发送消息的答复不提供办件变量");
      }
    }

    /** The engine would let whoever may change all instances send anything anywhere, with any variables. */
    private void check(CurrentUser asking) {
      MessageRule rule = contracts.getObject().message(messageName).filter(each -> asking.isInAny(each.senders()))
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
          .filter(name -> !rule.takes(name)).sorted()
          .map(name -> new FieldProblem(name, "该消息不接受此变量")).toList();
      if (!problems.isEmpty()) {
        throw new InvalidInputException(problems);
      }
    }
  }
}
