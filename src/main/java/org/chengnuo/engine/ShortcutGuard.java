package org.chengnuo.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses what the engine's authorizations allow to everybody who may start a case or work on a task, and what would lead
 * around the procedure: a start behind the first steps, an error or escalation thrown from a task, another due date,
 * priority or group of a task. Administrators are no exception. A start behind the first steps no table of operations can
 * tell from a start; the others it refuses too.
 */
final class ShortcutGuard extends CommandInterceptor {

  private static final Set<Class<?>> SHORTCUTS =
      Set.of(StartProcessInstanceAtActivitiesCmd.class, HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class,
          SaveTaskCmd.class, DeleteTaskCmd.class, DeleteIdentityLinkCmd.class, AbstractSetTaskPropertyCmd.class);

  /** Of the commands that set something of a task, these hand it from person to person. */
  private static final Set<Class<?>> HAND_OVER = Set.of(AssignTaskCmd.class, DelegateTaskCmd.class);

  private final CurrentUser user;

  ShortcutGuard(CurrentUser user) {
    this.user = user;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (isShortcut(command) && user.askingFromOutside().isPresent()) {
      throw new AuthorizationException("该操作会绕过办理程序，不予执行。");
    }
    return next.execute(command);
  }

  private static boolean isShortcut(Command<?> command) {
    return SHORTCUTS.stream().anyMatch(shortcut -> shortcut.isInstance(command))
        && HAND_OVER.stream().noneMatch(handOver -> handOver.isInstance(command));
  }
}
