package org.chengnuo.approval.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalCause;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.SleepingSteps;
import org.chengnuo.casework.AccountabilityCause;
import org.chengnuo.casework.PromiseBroken;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.casework.record.LateSteps;
import org.chengnuo.clock.limits.AlarmLevel;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Raises a case's warnings. Blue moves it forward in the list of whoever has it, yellow asks the head of the section to
 * press for it, red is answered for and explained in public by the head of the organ.
 */
@Component
public class Warnings {

  private final Watch watch;
  private final CaseClocks clocks;
  private final SleepingSteps sleeping;
  private final LateSteps late;
  private final Notices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Warnings(
      Watch watch, CaseClocks clocks, SleepingSteps sleeping, LateSteps late, Notices notices,
      ApplicationEventPublisher events, Clock clock) {
    this.watch = watch;
    this.clocks = clocks;
    this.sleeping = sleeping;
    this.late = late;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Raises the warnings that are due and have not been raised.
   *
   * @return whether the head of the section has to press for the case
   */
  public boolean raise(Application application) {
    Instant now = clock.instant();
    Optional<CaseClock> caseClock = clocks.find(ClockId.handling(application.caseNumber()));
    List<Watch.Warning> untold =
        caseClock.map(found -> watch.untold(application.caseNumber(), found, now)).orElse(List.of());
    untold.forEach(warning -> raise(application, warning));
    late.raise(application.processInstanceId(), application.priority().taskPriority() + watch.urgency(caseClock));
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
    AccountabilityCause cause =
        broken == Watch.Limit.PROMISED
            ? ApprovalCause.PROMISE_BROKEN
            : ApprovalCause.STATUTE_BROKEN;
    late.report(application.caseNumber(), sleeping.of(application), cause);
    if (broken == Watch.Limit.PROMISED) {
      events.publishEvent(new PromiseBroken(application.file()));
    }
  }

  private void remindOfPayment(Application application) {
    Watch.OpenBill bill = watch.openBill(application.caseNumber()).orElseThrow();
    notices.issue(
        ApprovalNotice.PAYMENT_REMINDER,
        application.letter(),
        Map.of("bill", bill.number(), "lastDay", bill.lastDay()));
  }
}
