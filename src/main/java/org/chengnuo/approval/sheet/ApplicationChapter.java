package org.chengnuo.approval.sheet;

import java.util.Optional;
import org.chengnuo.approval.Applicant;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.sheet.CaseFile.HomeVisit;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** Who applies, when and how. */
@Component
class ApplicationChapter implements Chapter {

  /** @param homeVisit null where none is booked */
  record Model(
      String calledApplicant,
      String applicant,
      String maskedId,
      String phone,
      String received,
      String registeredBy,
      String section,
      String delivery,
      String homeVisit) {}

  private final PersonNames names;
  private final Times times;

  ApplicationChapter(PersonNames names, Times times) {
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 100;
  }

  @Override
  public String heading() {
    return "申请";
  }

  @Override
  public String template() {
    return "sheet/application";
  }

  @Override
  public Optional<Model> of(CaseFile file) {
    Application application = file.application();
    Applicant applicant = application.applicant();
    return Optional.of(
        new Model(
            application.item().regime().applicant(),
            applicant.name() + "（" + applicant.type().label() + "）",
            Words.masked(applicant.type(), applicant.identifier()),
            applicant.phone(),
            times.minute(application.receivedAt()) + "（" + Words.cameIn(application) + "）",
            names.of(application.registeredBy()),
            application.item().section(),
            application.delivery().label(),
            Optional.ofNullable(file.standing().homeVisit()).map(this::homeVisit).orElse(null)));
  }

  private String homeVisit(HomeVisit visit) {
    return times.minute(visit.at()) + "，" + visit.address();
  }
}
