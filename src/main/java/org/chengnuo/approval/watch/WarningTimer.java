package org.chengnuo.approval.watch;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.payment.BillIssued;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.time.CaseDates;
import org.chengnuo.casework.time.MovingTimer;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.engine.ProcessTimers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 预警时点: the one timer of all warnings of a case. */
@Component
class WarningTimer implements MovingTimer {

  private static final Set<String> EVENTS = Set.of("TimerEvent_WarningDue", "TimerEvent_NextWarningDue");

  private final Watch watch;
  private final CaseDates dates;
  private final ProcessTimers timers;

  WarningTimer(Watch watch, CaseDates dates, ProcessTimers timers) {
    this.watch = watch;
    this.dates = dates;
    this.timers = timers;
  }

  @Override
  public String process() {
    return AdministrativeApproval.KEY;
  }

  @Override
  public Set<String> events() {
    return EVENTS;
  }

  @Override
  public Instant due(Case file, CaseClock clock) {
    return watch.nextWarning(file.number(), clock);
  }

  /** The watch, which the decision has put to rest, has to remind of the bill. */
  @EventListener
  void onBill(BillIssued bill) {
    Instant reminder = Watch.reminderBefore(bill.dueAt(), dates.calendar(bill.application().caseNumber()));
    Map<String, Instant> dueDates = EVENTS.stream().collect(Collectors.toMap(event -> event, event -> reminder));
    timers.move(bill.application().processInstanceId(), dueDates);
  }
}
