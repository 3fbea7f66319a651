package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.approval.Grants;
import org.chengnuo.approval.Outcome;
import org.chengnuo.approval.Priority;
import org.chengnuo.casework.record.Opinions.Given;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.HeadWords;
import org.chengnuo.casework.sheet.SheetWords;
import org.chengnuo.casework.sheet.Tag;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.catalogue.ServiceItem;
import org.springframework.stereotype.Component;

/** An application's sheet speaks the words of its item's regime. */
@Component
class ApprovalWords implements SheetWords {

  private final Applications applications;
  private final Grants grants;

  ApprovalWords(Applications applications, Grants grants) {
    this.applications = applications;
    this.grants = grants;
  }

  @Override
  public String process() {
    return AdministrativeApproval.KEY;
  }

  @Override
  public HeadWords head(CaseSheet sheet) {
    Application application = applications.get(sheet.file().number());
    ServiceItem item = application.item();
    String outcome = sheet.standing().outcome();
    return new HeadWords(
        item.regime().applicant(),
        urgent(application.priority()),
        parcel(application),
        state(sheet, item.regime()),
        outcome == null ? null : Outcome.valueOf(outcome).label(item.regime()),
        // Of cases from before limits had labels of their own the regime alone knows whether law sets the outer one.
        new HeadWords.Time(
            item.regime().outerLimit(), item.statutoryBasis(), notCounting(sheet.standing().closed(), item)));
  }

  @Override
  public List<String> states() {
    return Stream.of(CaseState.values()).map(CaseState::name).toList();
  }

  @Override
  public List<String> outcomes() {
    return Stream.of(Outcome.values()).map(Outcome::name).toList();
  }

  @Override
  public String conclusion(Given given, CaseSheet sheet) {
    return Words.conclusion(given.stage(), given.conclusion(), applications.get(sheet.file().number()).item().regime());
  }

  private static List<Tag> urgent(Priority priority) {
    return priority == Priority.NONE ? List.of() : List.of(new Tag("优先：" + priority.label(), "priority"));
  }

  private static List<String> parcel(Application application) {
    return application.item().facts().stream()
        .filter(fact -> fact.name().equals(ServiceItem.PARCEL))
        .flatMap(fact -> application.facts().text(fact.name()).map(value -> fact.label() + "：" + value).stream())
        .toList();
  }

  private HeadWords.State state(CaseSheet sheet, Regime regime) {
    CaseState state = CaseState.of(sheet.standing().outcome(), grants.touched(sheet).orElse(null));
    return new HeadWords.State(state.name(), state.label(regime), state == CaseState.GRANT_REVOKED ? "red" : null);
  }

  private static String notCounting(boolean closed, ServiceItem item) {
    if (closed) {
      return "未受理即终止，时限未起算";
    }
    return item.regime() == Regime.ENTRUSTED_REGISTRATION
        ? "尚未接收，未起算；" + item.limitsInWords()
        : "尚未受理，未起算；受理后" + item.limitsInWords();
  }
}
