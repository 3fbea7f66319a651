package org.chengnuo.complaint;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.casework.CasePriorities;
import org.chengnuo.engine.ProcessBean;
import org.springframework.stereotype.Component;

/** The dates, priorities and answers that the diagram asks for. */
@Component
@ProcessBean
public class ComplaintSteps {

  /** Ids of the groups that handle complaints. */
  static final Set<String> HANDLERS = Set.of("supervisors", "section-heads", "heads");

  private final ComplaintClocks clocks;
  private final ComplaintDecisions decisions;
  private final Complaints complaints;
  private final CasePriorities priorities;

  ComplaintSteps(
      ComplaintClocks clocks, ComplaintDecisions decisions, Complaints complaints, CasePriorities priorities) {
    this.clocks = clocks;
    this.decisions = decisions;
    this.complaints = complaints;
    this.priorities = priorities;
  }

  /** 受理期限届满. */
  public Date admissionDue(DelegateExecution execution) {
    return due(ComplaintClock.ACCEPTANCE, execution);
  }

  /** 办理期限届满. */
  public Date handlingDue(DelegateExecution execution) {
    return due(ComplaintClock.HANDLING, execution);
  }

  /** 申请复核期满. */
  public Date appealPeriodOver(DelegateExecution execution) {
    return due(ComplaintClock.APPEAL, execution);
  }

  /** 复核期限届满. */
  public Date reviewDue(DelegateExecution execution) {
    return due(ComplaintClock.REVIEW, execution);
  }

  public int taskPriority(DelegateExecution execution) {
    return priorities.base(execution.getProcessBusinessKey());
  }

  /** 是否受理？ */
  public boolean accepted(DelegateExecution execution) {
    return decisions.isAccepted(execution.getProcessBusinessKey());
  }

  /** 是否申请复核？ */
  public boolean appealed(DelegateExecution execution) {
    return complaints.appeal(execution.getProcessBusinessKey()).isPresent();
  }

  /** 投诉是否成立？ */
  public boolean upheld(DelegateExecution execution) {
    return decisions.isUpheld(execution.getProcessBusinessKey());
  }

  private Date due(ComplaintClock clock, DelegateExecution execution) {
    return Date.from(clocks.dueAt(clock, execution.getProcessBusinessKey()));
  }
}
