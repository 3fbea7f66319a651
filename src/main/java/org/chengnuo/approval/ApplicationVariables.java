package org.chengnuo.approval;

import java.util.Map;
import java.util.Optional;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.CaseVariables;
import org.chengnuo.casework.FurtherVariables;
import org.chengnuo.casework.sheet.FollowUpEntry;
import org.chengnuo.casework.sheet.FollowUpRecord;
import org.chengnuo.catalogue.ServiceItem;
import org.springframework.stereotype.Component;

/** What task lists show of an application besides what they show of every case. */
@Component
class ApplicationVariables implements FurtherVariables {

  private final Applications applications;
  private final FollowUpRecord record;

  ApplicationVariables(Applications applications, FollowUpRecord record) {
    this.applications = applications;
    this.record = record;
  }

  @Override
  public String process() {
    return AdministrativeApproval.KEY;
  }

  @Override
  public Map<String, Object> lastingVariables(Case file) {
    ServiceItem item = applications.get(file.number()).item();
    // Cases that were open before cases had titles may be titled otherwise than their running process was told.
    return Map.of(
        AdministrativeApproval.SERVICE_ITEM.name(), item.code(),
        CaseVariables.TITLE.name(), item.name());
  }

  /** What a follow-up has made of the grant. */
  @Override
  public Optional<String> state(Case file) {
    return record.onGrant(file).map(FollowUpEntry::label);
  }
}
