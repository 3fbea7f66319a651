package org.chengnuo.approval;

import java.util.Map;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.casework.lost.Termination;
import org.springframework.stereotype.Component;

/** An application whose process is lost ends undecided, and its applicant may apply anew. */
@Component
class ApplicationTermination implements Termination {

  private final Applications applications;
  private final Notices notices;
  private final Cases cases;

  ApplicationTermination(Applications applications, Notices notices, Cases cases) {
    this.applications = applications;
    this.notices = notices;
    this.cases = cases;
  }

  @Override
  public String process() {
    return AdministrativeApproval.KEY;
  }

  @Override
  public void terminate(Case file, String grounds) {
    notices.issueOnce(ApprovalNotice.TERMINATION, applications.get(file.number()).letter(), Map.of("reason", grounds));
    cases.close(file.number(), Outcome.TERMINATED);
  }
}
