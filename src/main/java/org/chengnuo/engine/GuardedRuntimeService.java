package org.chengnuo.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.problem.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's runtime service, in which {@link MessageRule}s decide who may send which message. */
final class GuardedRuntimeService extends RuntimeServiceImpl {

  private final CurrentUser user;
  private final ObjectProvider<MessageRule> rules;

  GuardedRuntimeService(CurrentUser user, ObjectProvider<MessageRule> rules) {
    this.user = user;
    this.rules = rules;
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
      MessageRule rule = rules.stream().filter(each -> each.messageName().equals(messageName)).findFirst().orElse(null);
      boolean ruled = rule != null && user.askingFromOutside()
          .filter(asking -> !asking.isAdministrator() && asking.isInAny(rule.senders())).isPresent();
      if (!ruled) {
        return super.execute(command);
      }
      checkAddressedByBusinessKey();
      checkVariables(rule);
      return commandExecutor.execute(context -> {
        checkOwn();
        return context.runWithoutAuthorization(command);
      });
    }

    /** A system is told the same of another's case as of one that is not there. */
    private void checkOwn() {
      if (SourceSystem.asking().filter(system -> !system.ownsCase(businessKey)).isPresent()) {
        throw new NotFoundException("没有编号为“" + businessKey + "”的办件");
      }
    }

    private void checkAddressedByBusinessKey() {
      if (businessKey == null || businessKey.isBlank()) {
        throw new InvalidInputException("businessKey", "必须填写办件编号");
      }
    }

    private void checkVariables(MessageRule rule) {
      List<FieldProblem> problems = Stream
          .of(payloadProcessInstanceVariables, payloadProcessInstanceVariablesLocal,
              payloadProcessInstanceVariablesToTriggeredScope)
          .filter(Objects::nonNull).map(Map::keySet).flatMap(Collection::stream)
          .filter(name -> !rule.variables().contains(name)).sorted()
          .map(name -> new FieldProblem(name, "该消息不接受此变量")).toList();
      if (!problems.isEmpty()) {
        throw new InvalidInputException(problems);
      }
    }
  }
}
