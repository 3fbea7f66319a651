package org.chengnuo.approval;

import java.util.Map;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.LastingVariables;
import org.springframework.stereotype.Component;

/** What task lists show of an application. */
@Component
class ApplicationVariables implements LastingVariables {

  private final Applications applications;

  ApplicationVariables(Applications applications) {
    this.applications = applications;
  }

  @Override
  public String process() {
    return AdministrativeApproval.KEY;
  }

  @Override
  public Map<String, Object> lastingVariables(Case file) {
    return applications.get(file.number()).lastingVariables();
  }
}
