package org.chengnuo.approval;

import java.time.Instant;
import java.util.Map;
import org.chengnuo.approval.review.Silence;
import org.chengnuo.approval.watch.Watch;
import org.chengnuo.catalogue.SilenceMode;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.ClockListener;
import org.chengnuo.engine.ProcessTimers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves the process's timers whenever a case's clock moves, in the same transaction. */
@Component
public class CaseTimers implements ClockListener {

  private final Applications applications;
  private final Silence silence;
  private final Watch watch;
  private final CurrentClocks clocks;
  private final ProcessTimers timers;

  CaseTimers(
      Applications applications, @Lazy Silence silence, Watch watch, CurrentClocks clocks, ProcessTimers timers) {
    this.applications = applications;
    this.silence = silence;
    this.watch = watch;
    this.clocks = clocks;
    this.timers = timers;
  }

  @Override
  public void dueDatesMoved(String caseNumber, CaseClock clock) {
    Application application = applications.get(caseNumber);
    Instant warning = watch.nextWarning(caseNumber, clock);
    timers.move(
        application.processInstanceId(),
        Map.of(
            "TimerEvent_WarningDue", warning,
            "TimerEvent_NextWarningDue", warning,
            "TimerEvent_SilenceDue", silence.dueAt(application, clock)));
  }

  /** What silence depends on has been said: an inspection passed, or somebody objects or no longer does. */
  public void moveSilence(Application application) {
    if (application.item().silenceMode(application.facts()) == SilenceMode.NEVER) {
      return;
    }
    Instant due = silence.dueAt(application, clocks.find(application.caseNumber()).orElseThrow());
    timers.move(application.processInstanceId(), Map.of("TimerEvent_SilenceDue", due));
  }

  /**
   * A bill is open from now on: the watch, which a decision puts to rest, has to remind of it.
   *
   * @param dueAt the end of the time to pay
   */
  public void watchPayment(Application application, Instant dueAt, WorkingCalendar calendar) {
    Instant reminder = Watch.reminderBefore(dueAt, calendar);
    timers.move(
        application.processInstanceId(),
        Map.of("TimerEvent_WarningDue", reminder, "TimerEvent_NextWarningDue", reminder));
  }
}
