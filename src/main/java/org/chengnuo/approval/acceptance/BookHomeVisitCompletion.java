package org.chengnuo.approval.acceptance;

import static org.chengnuo.approval.AdministrativeApproval.VISIT_ADDRESS;
import static org.chengnuo.approval.AdministrativeApproval.VISIT_AT;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 预约上门. */
@Component
class BookHomeVisitCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final HomeVisits visits;
  private final Clock clock;

  BookHomeVisitCompletion(ApplicationSteps steps, HomeVisits visits, Clock clock) {
    this.steps = steps;
    this.visits = visits;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    Instant visitAt = instant(answers);
    String address = answers.required(VISIT_ADDRESS);
    answers.verify();
    visits.book(steps.application(task).caseNumber(), visitAt, address);
  }

  /** Forms send an instant with its offset; a time without one is the bureau's. */
  private Instant instant(TaskAnswers answers) {
    String text = answers.required(VISIT_AT);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException noOffset) {
      try {
        return LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
      } catch (DateTimeException unreadable) {
        answers.wrong(VISIT_AT, "应为日期和时间，例如 2026-11-24T09:30");
        return null;
      }
    }
  }
}
