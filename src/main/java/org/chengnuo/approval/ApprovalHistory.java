package org.chengnuo.approval;

import java.util.Set;
import org.chengnuo.engine.RecordedVariables;
import org.springframework.stereotype.Component;

/** What other systems read of an ended case through the engine's history. */
@Component
class ApprovalHistory implements RecordedVariables {

  @Override
  public Set<String> names() {
    return Set.of(
        AdministrativeApproval.CASE_NUMBER.name(),
        AdministrativeApproval.SERVICE_ITEM.name(),
        AdministrativeApproval.OUTCOME.name());
  }
}
