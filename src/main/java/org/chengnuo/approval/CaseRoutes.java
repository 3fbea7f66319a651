package org.chengnuo.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.catalogue.SilenceMode;
import org.chengnuo.engine.ProcessBean;
import org.springframework.stereotype.Component;

/**
 * The questions of the diagram's gateways that the application itself answers. They are asked of the case tables and
 * not of variables, so that nobody sends a case past a stage by setting one.
 */
@Component
@ProcessBean
public class CaseRoutes {

  private final Applications applications;
  private final RecordedDecisions decisions;

  CaseRoutes(Applications applications, RecordedDecisions decisions) {
    this.applications = applications;
    this.decisions = decisions;
  }

  /** 电话申请？ */
  public boolean homeVisit(DelegateExecution execution) {
    return of(execution).channel() == Channel.PHONE;
  }

  /** 需要勘验？ */
  public boolean inspectionNeeded(DelegateExecution execution) {
    Application application = of(execution);
    return application.item().inspectionNeeded(application.facts());
  }

  /** 需要会签？ */
  public boolean countersignNeeded(DelegateExecution execution) {
    return !of(execution).item().stages().countersign().isEmpty();
  }

  /** 须监督确认？ */
  public boolean silenceConfirmed(DelegateExecution execution) {
    Application application = of(execution);
    return application.item().silenceMode(application.facts()) == SilenceMode.CONFIRMED;
  }

  /** 需要登簿？ */
  public boolean registerNeeded(DelegateExecution execution) {
    return of(execution).item().registerBeforeCertificate();
  }

  /** 需要制证？ */
  public boolean certificateNeeded(DelegateExecution execution) {
    return of(execution).item().stages().certificate() != null;
  }

  /** 送证上门？ */
  public boolean doorDelivery(DelegateExecution execution) {
    return of(execution).delivery() == Delivery.DOOR;
  }

  /** 因默许准予？ */
  public boolean grantedBySilence(DelegateExecution execution) {
    return decisions.grantedBySilence(of(execution));
  }

  private Application of(DelegateExecution execution) {
    return applications.get(execution.getProcessBusinessKey());
  }
}
