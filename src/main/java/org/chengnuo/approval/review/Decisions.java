package org.chengnuo.approval.review;

import org.chengnuo.approval.Application;
import org.chengnuo.approval.CaseRecord;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.InspectionResult;
import org.chengnuo.approval.NoticeKind;
import org.chengnuo.approval.Notices;
import org.chengnuo.approval.Opinions;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.inspection.Inspections;
import org.chengnuo.clock.CaseClocks;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** The decision. It stops both limits; a refusal carries its reasons and the remedies (行政许可法 art. 38). */
@Component
class Decisions {

  private final CaseRecord record;
  private final Opinions opinions;
  private final Inspections inspections;
  private final Notices notices;
  private final CaseClocks clocks;
  private final CurrentUser user;

  Decisions(
      CaseRecord record, Opinions opinions, Inspections inspections, Notices notices, CaseClocks clocks,
      CurrentUser user) {
    this.record = record;
    this.opinions = opinions;
    this.inspections = inspections;
    this.notices = notices;
    this.clocks = clocks;
    this.user = user;
  }

  /** Whether the site was found wanting, so that the case cannot be granted. */
  boolean inspectionFailed(Application application) {
    return application.item().inspectionNeeded(application.facts())
        && inspections.result(application.caseNumber()).filter(InspectionResult.FAIL::equals).isPresent();
  }

  /** @throws ConflictException if silence or a withdrawal has ended the limits meanwhile */
  void submit(String caseNumber, Decision decision, String reason) {
    if (decision != Decision.RETURN && clocks.hold(caseNumber).stopped()) {
      throw new ConflictException("办件 " + caseNumber + " 已作出决定或已终止，不能再作决定");
    }
    opinions.record(caseNumber, Stage.DECISION, decision, reason);
  }

  void grant(Application application) {
    String caseNumber = application.caseNumber();
    record.decide(caseNumber, Decision.GRANT, false, user.actor(), null);
    notices.issue(
        NoticeKind.GRANT,
        caseNumber,
        "您申请的“%s”（办件编号 %s）经审查符合规定，准予办理。".formatted(application.item().name(), caseNumber));
    clocks.stop(caseNumber, "作出准予决定", user.actor(), null);
  }

  void refuse(Application application) {
    String caseNumber = application.caseNumber();
    String reason = opinions.last(caseNumber, Stage.DECISION).map(Opinions.Given::reason).orElseThrow();
    record.decide(caseNumber, Decision.REFUSE, false, user.actor(), reason);
    notices.issue(
        NoticeKind.REFUSAL,
        caseNumber,
        "您申请的“%s”（办件编号 %s）不予办理。理由：%s。%s"
            .formatted(application.item().name(), caseNumber, reason, notices.remedies()));
    clocks.stop(caseNumber, "作出不予决定", user.actor(), null);
  }
}
