package org.chengnuo.delay;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.engine.ProcessBean;
import org.springframework.stereotype.Component;

/** The dates and priorities that the diagram asks for. */
@Component
@ProcessBean
public class DelayDeadlines {

  /** A broken promise is explained within this many working days after the day on which it is known. */
  private static final int EXPLANATION_DAYS = 1;

  private final LateExplanations explanations;
  private final Calendars calendars;
  private final Clock clock;

  DelayDeadlines(LateExplanations explanations, Calendars calendars, Clock clock) {
    this.explanations = explanations;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** 一个工作日届满: the close of business of the next working day. */
  public Date explanationDue(DelegateExecution execution) {
    WorkingCalendar calendar = calendars.current();
    return Date.from(
        calendar.closeOfBusiness(calendar.plusWorkingDays(calendar.dateOf(clock.instant()), EXPLANATION_DAYS)));
  }

  public int taskPriority(DelegateExecution execution) {
    return explanations.priority(execution.getProcessBusinessKey());
  }
}
