package org.chengnuo.approval.silence;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.approval.SilenceGroundsChanged;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.time.CurrentClocks;
import org.chengnuo.casework.time.MovingTimer;
import org.chengnuo.catalogue.SilenceMode;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.engine.ProcessTimers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 承诺时限届满: the timer by which silence approves. */
@Component
class SilenceTimer implements MovingTimer {

  private static final String EVENT = "TimerEvent_SilenceDue";

  private final SilenceRule rule;
  private final Applications applications;
  private final CurrentClocks clocks;
  private final ProcessTimers timers;

  SilenceTimer(SilenceRule rule, Applications applications, CurrentClocks clocks, ProcessTimers timers) {
    this.rule = rule;
    this.applications = applications;
    this.clocks = clocks;
    this.timers = timers;
  }

  @Override
  public String process() {
    return AdministrativeApproval.KEY;
  }

  @Override
  public Set<String> events() {
    return Set.of(EVENT);
  }

  @Override
  public Instant due(Case file, CaseClock clock) {
    return rule.dueAt(applications.get(file.number()), clock);
  }

  @EventListener
  void onGrounds(SilenceGroundsChanged changed) {
    Application application = changed.application();
    if (application.item().silenceMode(application.facts()) == SilenceMode.NEVER) {
      return;
    }
    CaseClock running = clocks.find(application.caseNumber()).orElseThrow();
    timers.move(application.processInstanceId(), Map.of(EVENT, rule.dueAt(application, running)));
  }
}
