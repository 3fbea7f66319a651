package org.chengnuo.delay;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.casework.time.CaseDates;
import org.chengnuo.engine.ProcessBean;
import org.springframework.stereotype.Component;

/** The dates and priorities that the diagram asks for. */
@Component
@ProcessBean
public class DelayDeadlines {

  private final LateExplanations explanations;
  private final DelayClocks clocks;
  private final CaseDates dates;

  DelayDeadlines(LateExplanations explanations, DelayClocks clocks, CaseDates dates) {
    this.explanations = explanations;
    this.clocks = clocks;
    this.dates = dates;
  }

  /** 一个工作日届满: the close of business of the next working day. */
  public Date explanationDue(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    return Date.from(
        clocks.dueAt(caseNumber).orElseGet(() -> dates.closeAfter(caseNumber, DelayClocks.WORKING_DAYS)));
  }

  public int taskPriority(DelegateExecution execution) {
    return explanations.priority(execution.getProcessBusinessKey());
  }
}
