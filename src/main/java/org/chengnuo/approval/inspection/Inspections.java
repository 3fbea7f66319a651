package org.chengnuo.approval.inspection;

import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.InspectionResult;
import org.chengnuo.approval.SilenceGroundsChanged;
import org.chengnuo.approval.Stage;
import org.chengnuo.casework.record.Opinions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Site inspections: always by two people, who answer for what they found. */
@Component
public class Inspections {

  /** What two people found. */
  record Finding(InspectionResult result, String inspectorOne, String inspectorTwo, String note) {}

  private final Opinions opinions;
  private final ApplicationEventPublisher events;

  Inspections(Opinions opinions, ApplicationEventPublisher events) {
    this.opinions = opinions;
    this.events = events;
  }

  void record(Application application, Finding finding) {
    opinions.record(
        application.caseNumber(),
        Stage.INSPECTION,
        null,
        finding.result(),
        finding.note(),
        finding.inspectorOne(),
        finding.inspectorTwo());
    events.publishEvent(new SilenceGroundsChanged(application));
  }

  /** What the last inspection found; empty when there was none. */
  public Optional<InspectionResult> result(String caseNumber) {
    return opinions.last(caseNumber, Stage.INSPECTION).map(Opinions.Given::conclusion).map(InspectionResult::valueOf);
  }
}
