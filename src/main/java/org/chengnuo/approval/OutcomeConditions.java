package org.chengnuo.approval;

import java.util.ArrayList;
import java.util.List;
import org.chengnuo.casework.EndConditions;
import org.chengnuo.label.Labelled;
import org.springframework.stereotype.Component;

/** What has to be on record before an application ends with an outcome; see {@link CaseConditions} for how it is said. */
@Component
class OutcomeConditions implements EndConditions {

  private final Applications applications;

  OutcomeConditions(Applications applications) {
    this.applications = applications;
  }

  @Override
  public String process() {
    return AdministrativeApproval.KEY;
  }

  @Override
  public List<String> of(String caseNumber, Labelled outcome) {
    Application application = applications.get(caseNumber);
    return switch ((Outcome) outcome) {
      case GRANTED -> granted(application, CaseConditions.GRANTED, "not " + CaseConditions.GRANTED_BY_SILENCE);
      case GRANTED_BY_SILENCE -> granted(application, CaseConditions.GRANTED_BY_SILENCE);
      case REFUSED -> List.of("exists (select 1 from decision where case_number = :case and result = 'REFUSE')");
      case NOT_ACCEPTED -> List.of(told(ApprovalNoticeKind.NOT_ACCEPTED));
      case WITHDRAWN -> List.of(told(ApprovalNoticeKind.WITHDRAWAL));
      case LAPSED -> List.of(told(ApprovalNoticeKind.LAPSE));
      case TERMINATED -> List.of(told(ApprovalNoticeKind.LAPSE), CaseConditions.UNDECIDED, CaseConditions.TERMINATION_CONFIRMED);
    };
  }

  private static List<String> granted(Application application, String... decided) {
    List<String> conditions = new ArrayList<>(List.of(decided));
    conditions.add(CaseConditions.SETTLED);
    if (application.item().registerBeforeCertificate()) {
      conditions.add(CaseConditions.REGISTERED);
    }
    if (application.item().stages().certificate() != null) {
      conditions.add(CaseConditions.DELIVERED);
    }
    return conditions;
  }

  private static String told(ApprovalNoticeKind kind) {
    return "exists (select 1 from notice where case_number = :case and kind = '" + kind.name() + "')";
  }
}
