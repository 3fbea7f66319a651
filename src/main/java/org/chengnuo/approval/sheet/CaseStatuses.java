package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Grants;
import org.chengnuo.approval.Outcome;
import org.chengnuo.approval.acceptance.Demands;
import org.chengnuo.approval.acceptance.MaterialLines;
import org.chengnuo.approval.payment.IssuedBill;
import org.chengnuo.approval.payment.IssuedBills;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.catalogue.Regime;
import org.springframework.stereotype.Component;

/** Puts together what the system that handed in a case is told of it. */
@Component
class CaseStatuses {

  private final CurrentProgress progress;
  private final Grants grants;
  private final Demands demands;
  private final MaterialLines materials;
  private final IssuedBills bills;
  private final StatusDetails details;
  private final Times times;

  CaseStatuses(
      CurrentProgress progress, Grants grants, Demands demands, MaterialLines materials, IssuedBills bills,
      StatusDetails details, Times times) {
    this.progress = progress;
    this.grants = grants;
    this.demands = demands;
    this.materials = materials;
    this.bills = bills;
    this.details = details;
    this.times = times;
  }

  CaseStatus of(CaseSheet sheet, Application application) {
    Regime regime = application.item().regime();
    CaseState state = CaseState.of(sheet.standing().outcome(), grants.touched(sheet).orElse(null));
    CaseProgress stage = sheet.part(progress);
    Optional<Outcome> outcome = Optional.ofNullable(sheet.standing().outcome()).map(Outcome::valueOf);
    return new CaseStatus(
        application.caseNumber(),
        application.item().code(),
        application.item().name(),
        new CaseStatus.ProgressCode(stage, stage.label()),
        new CaseStatus.StateCode(state, state.label(regime)),
        details.dates(sheet),
        missing(sheet),
        sheet.part(bills).map(this::bill).orElse(null),
        details.documents(sheet),
        outcome.orElse(null),
        outcome.map(ended -> ended.label(regime)).orElse(null));
  }

  private List<CaseStatus.MissingMaterial> missing(CaseSheet sheet) {
    return demands.open(sheet).stream()
        .flatMap(
            demand ->
                sheet.part(materials).stream().filter(line -> demand.materials().contains(line.material().code())))
        .map(line -> new CaseStatus.MissingMaterial(line.material().code(), line.material().name()))
        .toList();
  }

  private CaseStatus.BillStatus bill(IssuedBill bill) {
    return new CaseStatus.BillStatus(
        bill.number(),
        bill.total(),
        bill.payment() != null,
        bill.state(),
        bill.state().label(),
        times.local(bill.dueAt()),
        bill.payment() == null ? null : times.local(bill.payment().at()));
  }
}
