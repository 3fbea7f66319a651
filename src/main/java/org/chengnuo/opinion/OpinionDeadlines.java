package org.chengnuo.opinion;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.engine.ProcessBean;
import org.springframework.stereotype.Component;

/** The dates and priorities that the diagram asks for. */
@Component
@ProcessBean
public class OpinionDeadlines {

  private final OpinionLimits limits;
  private final LateOpinions late;

  OpinionDeadlines(OpinionLimits limits, LateOpinions late) {
    this.limits = limits;
    this.late = late;
  }

  /** 分办时限届满: of the time since the opinion came, so that a return gives no more. */
  public Date sortingDue(DelegateExecution execution) {
    return Date.from(limits.sortingDue(execution.getProcessBusinessKey()));
  }

  /** 答复时限届满. */
  public Date answerDue(DelegateExecution execution) {
    return Date.from(limits.answerDue(execution.getProcessBusinessKey()));
  }

  public int taskPriority(DelegateExecution execution) {
    return late.priority(execution.getProcessBusinessKey());
  }
}
