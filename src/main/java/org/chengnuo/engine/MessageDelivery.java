package org.chengnuo.engine;

import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Delivers messages so that each takes effect once, however often and however many at once it comes, and says where the
 * case stands when nobody waits for it.
 */
final class MessageDelivery {

  /** How often a message is tried that lost a race; whoever won it has committed by then. */
  private static final int TRIES = 3;

  private final ProcessStanding standing;
  private final ObjectProvider<MessageRepeats> repeats;

  MessageDelivery(ProcessStanding standing, ObjectProvider<MessageRepeats> repeats) {
    this.standing = standing;
    this.repeats = repeats;
  }

  /**
   * Delivers a message to a case.
   *
   * @param correlation one of the engine's correlations
   * @param authorized whether the sender's right to send it is settled
   * @return what the correlation answers; nothing for a repeat
   */
  <T> T deliver(CommandExecutor executor, MessageReport report, Command<T> correlation, boolean authorized) {
    Command<T> once = context -> {
      checkOwn(report);
      if (context.runWithoutAuthorization(() -> isRepeat(report))) {
        return nothing(correlation);
      }
      return heard(report,
          authorized ? context.runWithoutAuthorization(correlation) : correlation.execute(context));
    };
    // Inside somebody's transaction there is nothing to try again: it has failed as a whole.
    boolean outermost =
        Context.getCommandContext() == null && !TransactionSynchronizationManager.isActualTransactionActive();
    for (int left = outermost ? TRIES : 1;; left--) {
      try {
        return executor.execute(once);
      } catch (RuntimeException thrown) {
        if (left == 1 || !mayHaveLostARace(thrown)) {
          throw outermost && isUnheard(thrown) ? unheard(report) : thrown;
        }
      }
    }
  }

  /** A system is told the same of another's case as of one that is not there. */
  private static void checkOwn(MessageReport report) {
    if (SourceSystem.asking().filter(system -> !system.ownsCase(report.businessKey())).isPresent()) {
      throw unknown(report);
    }
  }

  private boolean isRepeat(MessageReport report) {
    return repeats.stream().filter(each -> each.messageName().equals(report.message())).findFirst()
        .filter(each -> each.isRepeat(report)).isPresent();
  }

  /** The engine says nothing where a message to all who wait for it finds nobody. */
  private static <T> T heard(MessageReport report, T result) {
    if (result instanceof List<?> all && all.isEmpty()) {
      throw new MismatchingMessageCorrelationException(report.message(), "nobody waits for it");
    }
    return result;
  }

  @SuppressWarnings("unchecked")
  private static <T> T nothing(Command<T> correlation) {
    return correlation instanceof CorrelateAllMessageCmd ? (T) List.of() : null;
  }

  /** Whoever loses a race meets a rule, a constraint or an object that is missing somewhere in the engine. */
  private static boolean mayHaveLostARace(RuntimeException thrown) {
    return Failure.of(thrown).map(failure -> failure.status() == 409).orElse(true);
  }

  private static boolean isUnheard(RuntimeException thrown) {
    return Failure.causes(thrown).stream().anyMatch(MismatchingMessageCorrelationException.class::isInstance);
  }

  private RuntimeException unheard(MessageReport report) {
    return standing.ofBusinessKey(report.businessKey())
        .<RuntimeException>map(now -> new ConflictException("没有办件在等待该消息：" + now + "。"))
        .orElseGet(() -> unknown(report));
  }

  private static NotFoundException unknown(MessageReport report) {
    return new NotFoundException("没有编号为“" + report.businessKey() + "”的办件");
  }
}
