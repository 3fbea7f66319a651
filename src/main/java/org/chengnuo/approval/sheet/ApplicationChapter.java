package org.chengnuo.approval.sheet;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.Applicant;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.approval.Channel;
import org.chengnuo.approval.Delivery;
import org.chengnuo.approval.Priority;
import org.chengnuo.approval.acceptance.HomeVisits;
import org.chengnuo.approval.acceptance.HomeVisits.HomeVisit;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Chapter;
import org.chengnuo.casework.sheet.Shown;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.casework.sheet.Told;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** Who applies, for what, when and how. */
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

  record Properties(
      String serviceItem,
      String serviceItemName,
      ApplicantResource applicant,
      Channel channel,
      String channelLabel,
      Priority priority,
      String priorityLabel,
      Delivery delivery,
      String deliveryLabel,
      HomeVisitResource homeVisit) {}

  /** Identifier and telephone are masked. */
  @Schema(name = "CaseApplicant")
  record ApplicantResource(ApplicantType type, String typeLabel, String name, String maskedId, String maskedPhone) {}

  @Schema(name = "CaseHomeVisit")
  record HomeVisitResource(OffsetDateTime at, String address) {}

  private final Applications applications;
  private final HomeVisits homeVisits;
  private final PersonNames names;
  private final Times times;

  ApplicationChapter(Applications applications, HomeVisits homeVisits, PersonNames names, Times times) {
    this.applications = applications;
    this.homeVisits = homeVisits;
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 100;
  }

  @Override
  public Optional<String> process() {
    return Optional.of(AdministrativeApproval.KEY);
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    return Optional.of(new Shown("申请", "approval/application", model(applications.get(sheet.file().number()))));
  }

  private Model model(Application application) {
    Applicant applicant = application.applicant();
    return new Model(
        application.item().regime().applicant(),
        applicant.name() + "（" + applicant.type().label() + "）",
        Words.masked(applicant.type(), applicant.identifier()),
        applicant.phone(),
        times.minute(application.receivedAt()) + "（" + Words.cameIn(application) + "）",
        names.of(application.registeredBy()),
        application.item().section(),
        application.delivery().label(),
        homeVisit(application).map(visit -> times.minute(visit.at()) + "，" + visit.address()).orElse(null));
  }

  /** Only who applied by telephone is visited. */
  private Optional<HomeVisit> homeVisit(Application application) {
    return application.channel() == Channel.PHONE ? homeVisits.of(application.caseNumber()) : Optional.empty();
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    return Optional.of(Told.of(properties(applications.get(sheet.file().number()))));
  }

  private Properties properties(Application application) {
    return new Properties(
        application.item().code(),
        application.item().name(),
        applicant(application.applicant()),
        application.channel(),
        application.channel().label(),
        application.priority(),
        application.priority().label(),
        application.delivery(),
        application.delivery().label(),
        homeVisit(application).map(visit -> new HomeVisitResource(times.local(visit.at()), visit.address())).orElse(null));
  }

  private static ApplicantResource applicant(Applicant applicant) {
    return new ApplicantResource(
        applicant.type(),
        applicant.type().label(),
        applicant.name(),
        Words.masked(applicant.type(), applicant.identifier()),
        Words.maskedPhone(applicant.phone()));
  }
}
