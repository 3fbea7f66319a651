package org.chengnuo.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.engine.PersonNames;
import org.chengnuo.engine.TaskHandOvers;
import org.chengnuo.engine.TaskHandOvers.Assignment;
import org.chengnuo.engine.TaskHandOvers.Holding;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who may have a task next. Whoever claims a task claims it for themselves, whoever has one may give it back to its
 * group; everything else is a hand-over and needs a reason: to hand on what one has, to take over what a colleague has,
 * and, for supervisors, to give a task to anybody of its group. The engine lets whoever may work on a task give it to
 * anybody, who then may see and complete it.
 */
@Component
class HandOverRule {

  private final TaskHandOvers handOvers;
  private final IdentityService identity;
  private final CurrentUser user;
  private final PersonNames names;

  HandOverRule(TaskHandOvers handOvers, IdentityService identity, CurrentUser user, PersonNames names) {
    this.handOvers = handOvers;
    this.identity = identity;
    this.user = user;
    this.names = names;
  }

  /** Hears of every assignment, whichever way it comes; those of the application itself are its own. */
  @EventListener
  void check(DelegateTask task) {
    Optional<Assignment> assignment = handOvers.assignment(task);
    if (assignment.isPresent() && user.id().isPresent()) {
      check(user.id().get(), assignment.get(), new Holding(assignment.get().from(), TaskHandOvers.holding(task).groups()));
    }
  }

  /**
   * Who may get the task.
   *
   * @throws AuthorizationException if the user may not hand it to anybody
   */
  List<User> colleagues(Holding holding) {
    String by = user.id().orElseThrow();
    if (!by.equals(holding.person()) && !isSupervisor() && !isOf(holding, user.groups())) {
      throw refused();
    }
    return holding.groups().stream()
        .flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream())
        .filter(member -> by.equals(holding.person()) || isSupervisor() || by.equals(member.getId()))
        .filter(member -> !member.getId().equals(holding.person()))
        .distinct()
        .toList();
  }

  private void check(String by, Assignment assignment, Holding before) {
    boolean holder = by.equals(before.person());
    boolean toOneself = by.equals(assignment.to());
    boolean claim = toOneself && before.person() == null;
    boolean returned = holder && assignment.to() == null;
    if (!claim && !returned && assignment.reason() == null) {
      throw new InvalidInputException("reason", before.person() == null
          ? "任务只能由本人认领；指派他人由效能监督岗办理移交并写明理由"
          : "任务由 " + names.of(before.person()) + " 办理，转交或者接手须办理移交并写明理由");
    }
    if (!holder && !toOneself && !isSupervisor()) {
      throw refused();
    }
    if (assignment.to() != null && !isOf(before, groupsOf(assignment.to()))) {
      throw toOneself ? refused() : new InvalidInputException("to", "该用户不属于本任务的岗位，不能接手");
    }
  }

  private static AuthorizationException refused() {
    return new AuthorizationException("移交任务的，须是任务的办理人、本岗位接手的同事或者效能监督岗。");
  }

  private boolean isSupervisor() {
    return user.groups().contains(StaffGroup.SUPERVISORS.id());
  }

  /** A task without groups is of whoever the model says. */
  private static boolean isOf(Holding holding, Collection<String> groups) {
    return holding.groups().isEmpty() || groups.stream().anyMatch(holding.groups()::contains);
  }

  private Collection<String> groupsOf(String person) {
    return user.id().filter(person::equals).isPresent() ? user.groups()
        : identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
  }
}
