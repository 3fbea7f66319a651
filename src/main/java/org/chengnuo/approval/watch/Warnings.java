package org.chengnuo.approval.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengnuo.approval.Accountability;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.FollowUps;
import org.chengnuo.approval.OpenSteps;
import org.chengnuo.approval.Opinions;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.clock.limits.AlarmLevel;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.engine.CurrentUser;
import org.springframework.stereotype.Component;

/**
 * Raises a case's warnings. Blue moves it forward in the list of whoever has it, yellow asks the head of the section to
 * press for it, red is answered for and explained in public by the head of the organ.
 */
@Component
public class Warnings {

  private final Watch watch;
  private final CaseClocks clocks;
  private final OpenSteps openSteps;
  private final Accountability accountability;
  private final FollowUps followUps;
  private final Notices notices;
  private final Opinions opinions;
  private final CurrentUser user;
  private final Clock clock;

  Warnings(
      Watch watch, CaseClocks clocks, OpenSteps openSteps, Accountability accountability, FollowUps followUps,
      Notices notices, Opinions opinions, CurrentUser user, Clock clock) {
    this.watch = watch;
    this.clocks = clocks;
    this.openSteps = openSteps;
    this.accountability = accountability;
    this.followUps = followUps;
    this.notices = notices;
    this.opinions = opinions;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Raises the warnings that are due and have not been raised.
   *
   * @return whether the head of the section has to press for the case
   */
  public boolean raise(Application application) {
    Instant now = clock.instant();
    Optional<CaseClock> caseClock = clocks.find(application.caseNumber());
    List<Watch.Warning> untold =
        caseClock.map(found -> watch.untold(application.caseNumber(), found, now)).orElse(List.of());
    untold.forEach(warning -> raise(application, warning));
    openSteps.raisePriority(application, application.priority().taskPriority() + watch.urgency(caseClock, now));
    return untold.stream()
        .anyMatch(warning -> warning.limit() == Watch.Limit.PROMISED && warning.level() == AlarmLevel.YELLOW);
  }

  private void raise(Application application, Watch.Warning warning) {
    watch.tell(application.caseNumber(), warning);
    if (warning.limit() == Watch.Limit.PAYMENT) {
      remindOfPayment(application);
    } else if (warning.level() == AlarmLevel.RED) {
      answerFor(application, warning.limit());
    }
  }

  private void answerFor(Application application, Watch.Limit broken) {
    Accountability.Cause cause =
        broken == Watch.Limit.PROMISED
            ? Accountability.Cause.PROMISE_BROKEN
            : Accountability.Cause.STATUTE_BROKEN;
    openSteps.sleeping(application)
        .forEach(
            step -> accountability.record(application.caseNumber(), cause, step.id(), step.person(), step.name()));
    if (broken == Watch.Limit.PROMISED) {
      followUps.explainDelay(application);
    }
  }

  private void remindOfPayment(Application application) {
    Watch.OpenBill bill = watch.openBill(application.caseNumber()).orElseThrow();
    notices.issue(
        ApprovalNotice.PAYMENT_REMINDER,
        application.letter(),
        Map.of("bill", bill.number(), "lastDay", bill.lastDay()));
  }

  void expedite(String caseNumber, String note) {
    opinions.record(caseNumber, Stage.EXPEDITE, null, Verdict.EXPEDITED, note, user.actor(), null);
  }
}
