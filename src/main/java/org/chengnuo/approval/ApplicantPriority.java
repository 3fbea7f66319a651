package org.chengnuo.approval;

import org.chengnuo.casework.BasePriority;
import org.chengnuo.casework.Case;
import org.springframework.stereotype.Component;

/** 三优先、绿色通道: the old, the disabled and the poor are served first. */
@Component
class ApplicantPriority implements BasePriority {

  private final Applications applications;

  ApplicantPriority(Applications applications) {
    this.applications = applications;
  }

  @Override
  public String process() {
    return AdministrativeApproval.KEY;
  }

  @Override
  public int of(Case file) {
    return applications.get(file.number()).priority().taskPriority();
  }
}
