package org.chengnuo.approval.review;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.approval.Accountability;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.approval.Opinion;
import org.chengnuo.approval.Opinions;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.engine.ProcessBean;
import org.springframework.stereotype.Component;

/** The sections that are asked before a decision. One that stays silent to the end of its time has agreed. */
@Component
@ProcessBean
public class Countersigning {

  private final Applications applications;
  private final Opinions opinions;
  private final Accountability accountability;
  private final CurrentUser user;

  Countersigning(Applications applications, Opinions opinions, Accountability accountability, CurrentUser user) {
    this.applications = applications;
    this.opinions = opinions;
    this.accountability = accountability;
    this.user = user;
  }

  /** Groups of the sections that this case consults. */
  public List<String> sections(DelegateExecution execution) {
    return applications.get(execution.getProcessBusinessKey()).item().stages().countersign();
  }

  void sign(String caseNumber, String section, Opinion opinion, String reason) {
    opinions.record(caseNumber, Stage.COUNTERSIGN, section, opinion, reason, user.actor(), null);
  }

  /** The time is over: whoever has not answered has agreed, and answers for the silence. */
  void agreeBySilence(Application application) {
    String caseNumber = application.caseNumber();
    List<String> answered =
        opinions.of(caseNumber).stream()
            .filter(given -> given.stage() == Stage.COUNTERSIGN)
            .map(Opinions.Given::unit)
            .toList();
    for (String section : application.item().stages().countersign()) {
      if (!answered.contains(section)) {
        opinions.record(caseNumber, Stage.COUNTERSIGN, section, Verdict.AGREED_BY_SILENCE, "逾期未会签，视为同意", CurrentUser.SYSTEM, null);
        accountability.record(caseNumber, Accountability.Cause.COUNTERSIGN_SILENCE, section, null, null);
      }
    }
  }
}
