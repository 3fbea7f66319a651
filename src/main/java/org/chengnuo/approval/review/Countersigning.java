package org.chengnuo.approval.review;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.approval.Opinion;
import org.chengnuo.approval.SilenceGroundsChanged;
import org.chengnuo.approval.Stage;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.engine.ProcessBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The sections that are asked before a decision. */
@Component
@ProcessBean
public class Countersigning {

  private final Applications applications;
  private final Opinions opinions;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;

  Countersigning(
      Applications applications, Opinions opinions, CurrentUser user, ApplicationEventPublisher events) {
    this.applications = applications;
    this.opinions = opinions;
    this.user = user;
    this.events = events;
  }

  /** Groups of the sections that this case consults. */
  public List<String> sections(DelegateExecution execution) {
    return applications.get(execution.getProcessBusinessKey()).item().stages().countersign();
  }

  void sign(Application application, String section, Opinion opinion, String reason) {
    opinions.record(application.caseNumber(), Stage.COUNTERSIGN, section, opinion, reason, user.actor(), null);
    if (opinion == Opinion.DISAGREE) {
      events.publishEvent(new SilenceGroundsChanged(application));
    }
  }
}
