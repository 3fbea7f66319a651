package org.chengnuo.approval.review;

import java.util.Map;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.InspectionResult;
import org.chengnuo.approval.RecordedDecisions;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.inspection.Inspections;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** The decision. It stops both limits; a refusal carries its reasons and the remedies (行政许可法 art. 38). */
@Component
class Decisions {

  private final RecordedDecisions record;
  private final Opinions opinions;
  private final Inspections inspections;
  private final Notices notices;
  private final CaseClocks clocks;
  private final CurrentUser user;

  Decisions(
      RecordedDecisions record, Opinions opinions, Inspections inspections, Notices notices, CaseClocks clocks,
      CurrentUser user) {
    this.record = record;
    this.opinions = opinions;
    this.inspections = inspections;
    this.notices = notices;
    this.clocks = clocks;
    this.user = user;
  }

  /** Whether the site, where it has to be inspected, was found wanting or never seen, so that nothing can be granted. */
  boolean inspectionLacking(Application application) {
    return application.item().inspectionNeeded(application.facts())
        && inspections.result(application.caseNumber()).filter(InspectionResult.PASS::equals).isEmpty();
  }

  /** @throws ConflictException if silence or a withdrawal has ended the limits meanwhile */
  void submit(String caseNumber, Decision decision, String reason) {
    if (decision != Decision.RETURN && clocks.hold(ClockId.handling(caseNumber)).stopped()) {
      throw new ConflictException("办件 " + caseNumber + " 已作出决定或已终止，不能再作决定");
    }
    opinions.record(caseNumber, Stage.DECISION, decision, reason);
  }

  void grant(Application application) {
    String caseNumber = application.caseNumber();
    record.decide(caseNumber, Decision.GRANT, user.actor(), null);
    notices.issue(ApprovalNotice.GRANT, application.letter(), Map.of());
    clocks.stop(ClockId.handling(caseNumber), "作出决定：" + application.item().regime().granted(), user.actor(), null);
  }

  void refuse(Application application) {
    String caseNumber = application.caseNumber();
    String reason = opinions.last(caseNumber, Stage.DECISION).map(Opinions.Given::reason)
        .orElseThrow(() -> new ConflictException("办件 " + caseNumber + " 没有写明理由的不予决定"));
    record.decide(caseNumber, Decision.REFUSE, user.actor(), reason);
    notices.issue(ApprovalNotice.REFUSAL, application.letter(), Map.of("reason", reason));
    clocks.stop(ClockId.handling(caseNumber), "作出决定：" + application.item().regime().refused(), user.actor(), null);
  }
}
