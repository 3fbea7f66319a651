package org.chengnuo.approval.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Channel;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.Delivery;
import org.chengnuo.approval.FollowUpEntry;
import org.chengnuo.approval.GrantState;
import org.chengnuo.approval.MaterialEntry;
import org.chengnuo.approval.MaterialStatus;
import org.chengnuo.approval.Outcome;
import org.chengnuo.approval.Priority;
import org.chengnuo.casework.document.Notices.Notice;
import org.chengnuo.casework.record.Accountability;
import org.chengnuo.casework.record.HandOvers.HandOver;
import org.chengnuo.casework.record.Opinions.Given;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.MaterialForm;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.engine.PersonNames;

/**
 * A case as other programs read it. Names are added to, never changed. Instants carry the bureau's offset; what the
 * case has not come to is left out, except that lists are empty. The applicant's identifier and telephone are masked.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Case")
record CaseResource(
    String caseNumber,
    String processInstanceId,
    String serviceItem,
    String serviceItemName,
    ApplicantResource applicant,
    Channel channel,
    String channelLabel,
    Priority priority,
    String priorityLabel,
    Delivery delivery,
    String deliveryLabel,
    OffsetDateTime receivedAt,
    String registeredBy,
    String answerable,
    List<FactResource> facts,
    List<MaterialResource> materials,
    DemandResource correction,
    HomeVisitResource homeVisit,
    List<OpinionResource> opinions,
    List<NoticeResource> notices,
    List<HandOverResource> handOvers,
    DecisionResource decision,
    BillResource bill,
    RegisterEntryResource registerEntry,
    CertificateResource certificate,
    List<AccountabilityResource> accountability,
    List<FollowUpResource> followUps,
    CaseState state,
    String stateLabel,
    Outcome outcome,
    String outcomeLabel,
    OffsetDateTime closedAt,
    @Schema(description = "本件中出现的用户编号及其姓名") Map<String, String> people) {

  @Schema(name = "CaseApplicant")
  record ApplicantResource(ApplicantType type, String typeLabel, String name, String maskedId, String maskedPhone) {}

  /** The value as the application stated it, in its canonical text. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseFact")
  record FactResource(String name, String label, String value, String valueLabel, String unit) {}

  /** The state is left out when nobody has spoken of the material. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseMaterial")
  record MaterialResource(
      String code,
      String name,
      boolean required,
      MaterialStatus state,
      String stateLabel,
      MaterialForm form,
      String note,
      LocalDate dueOn) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseCorrection")
  record DemandResource(
      Set<String> materials,
      String note,
      String demandedBy,
      String noticeNumber,
      OffsetDateTime dueAt,
      OffsetDateTime receivedAt,
      CaseFile.DemandState state,
      String stateLabel) {}

  @Schema(name = "CaseHomeVisit")
  record HomeVisitResource(OffsetDateTime at, String address) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseOpinion")
  record OpinionResource(
      String stage,
      String stageLabel,
      String unit,
      String unitName,
      String conclusion,
      String conclusionLabel,
      String reason,
      String by,
      String withPerson,
      OffsetDateTime at) {}

  /** The state is given where the grant that the notice tells of is no longer as it says. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseNotice")
  record NoticeResource(
      String number,
      String kind,
      String title,
      OffsetDateTime issuedAt,
      String issuedBy,
      String content,
      GrantState state,
      String stateLabel) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseHandOver")
  record HandOverResource(
      String task, String taskName, String from, String to, String by, String reason, OffsetDateTime at) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseDecision")
  record DecisionResource(
      Decision result,
      String resultLabel,
      boolean bySilence,
      String by,
      OffsetDateTime at,
      String reason,
      GrantState state,
      String stateLabel) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseBill")
  record BillResource(
      String number,
      BigDecimal total,
      String zeroReason,
      OffsetDateTime dueAt,
      OffsetDateTime cancelledAt,
      CaseFile.BillState state,
      String stateLabel,
      PaymentResource payment,
      List<CaseFile.BillLine> lines) {}

  @Schema(name = "CasePayment")
  record PaymentResource(String method, String reference, OffsetDateTime at) {}

  /** The state is that of the grant on which the entry rests. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseRegisterEntry")
  record RegisterEntryResource(String number, OffsetDateTime at, GrantState grantState, String grantStateLabel) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseCertificate")
  record CertificateResource(
      String number,
      String kind,
      boolean bySilence,
      OffsetDateTime issuedAt,
      OffsetDateTime sealedAt,
      OffsetDateTime deliveredAt,
      String receivedBy,
      OffsetDateTime revokedAt,
      CaseFile.CertificateState state,
      String stateLabel) {}

  /** What a process that follows the case up has made of it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseFollowUp")
  record FollowUpResource(String kind, String label, String note, String by, OffsetDateTime at) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseAccountability")
  record AccountabilityResource(
      String cause, String causeLabel, String step, String stepName, String person, String note) {}

  static CaseResource of(CaseFile file, List<Accountability.Entry> accountability, StepNames steps, PersonNames names,
      ZoneId zone) {
    return new Assembly(file, accountability, steps, names, zone).assemble();
  }

  private record Assembly(
      CaseFile file, List<Accountability.Entry> accountability, StepNames steps, PersonNames names, ZoneId zone) {

    CaseResource assemble() {
      Application application = file.application();
      CaseFile.Standing standing = file.standing();
      return new CaseResource(
          application.caseNumber(),
          application.processInstanceId(),
          application.item().code(),
          application.item().name(),
          applicant(application),
          application.channel(),
          application.channel().label(),
          application.priority(),
          application.priority().label(),
          application.delivery(),
          application.delivery().label(),
          at(application.receivedAt()),
          application.registeredBy(),
          standing.answerable(),
          facts(application),
          file.materials().stream().map(Assembly::material).toList(),
          demand(standing.demand()),
          standing.homeVisit() == null
              ? null
              : new HomeVisitResource(at(standing.homeVisit().at()), standing.homeVisit().address()),
          file.opinions().stream().map(this::opinion).toList(),
          file.notices().stream().map(this::notice).toList(),
          file.handOvers().stream().map(this::handOver).toList(),
          decision(standing.decision()),
          file.bill().map(this::bill).orElse(null),
          standing.registerEntry() == null
              ? null
              : new RegisterEntryResource(
                  standing.registerEntry().number(), at(standing.registerEntry().at()), grant(), grantLabel()),
          certificate(standing.certificate()),
          accountability.stream().map(this::accountability).toList(),
          file.followUps().stream().map(this::followUp).toList(),
          file.state(),
          file.state().label(application.item().regime()),
          standing.outcome(),
          standing.outcome() == null ? null : standing.outcome().label(application.item().regime()),
          at(standing.closedAt()),
          people());
    }

    private Map<String, String> people() {
      CaseFile.Standing standing = file.standing();
      Stream<String> single =
          Stream.of(
              file.application().registeredBy(),
              standing.answerable(),
              standing.decision() == null ? null : standing.decision().by(),
              standing.demand() == null ? null : standing.demand().by());
      Stream<String> many =
          Stream.of(
                  file.opinions().stream().flatMap(given -> Stream.of(given.by(), given.withPerson())),
                  file.notices().stream().map(Notice::issuedBy),
                  file.handOvers().stream()
                      .flatMap(handOver -> Stream.of(handOver.from(), handOver.to(), handOver.by())),
                  accountability.stream().map(Accountability.Entry::person),
                  file.followUps().stream().map(FollowUpEntry::by))
              .flatMap(Function.identity());
      return Stream.concat(single, many)
          .filter(Objects::nonNull)
          .distinct()
          .collect(Collectors.toMap(Function.identity(), names::of, (one, same) -> one, TreeMap::new));
    }

    private static ApplicantResource applicant(Application application) {
      return new ApplicantResource(
          application.applicant().type(),
          application.applicant().type().label(),
          application.applicant().name(),
          Words.masked(application.applicant().type(), application.applicant().identifier()),
          Words.maskedPhone(application.applicant().phone()));
    }

    private static List<FactResource> facts(Application application) {
      return application.item().facts().stream()
          .filter(fact -> application.facts().text(fact.name()).isPresent())
          .map(
              fact -> {
                String value = application.facts().text(fact.name()).orElseThrow();
                return new FactResource(fact.name(), fact.label(), value, Words.value(fact, value), fact.unit());
              })
          .toList();
    }

    private static MaterialResource material(CaseFile.MaterialLine line) {
      return new MaterialResource(
          line.material().code(),
          line.material().name(),
          line.required(),
          line.entry().map(MaterialEntry::status).orElse(null),
          line.entry().map(MaterialEntry::status).map(MaterialStatus::label).orElse(null),
          line.entry().map(MaterialEntry::form).orElse(null),
          line.entry().map(MaterialEntry::note).orElse(null),
          line.entry().map(MaterialEntry::dueOn).orElse(null));
    }

    private DemandResource demand(CaseFile.Demand demand) {
      return demand == null
          ? null
          : new DemandResource(
              demand.materials(), demand.note(), demand.by(), demand.noticeNumber(), at(demand.dueAt()),
              at(demand.receivedAt()), demand.state(file.closed()),
              demand.state(file.closed()).label(file.standing().outcome()));
    }

    private OpinionResource opinion(Given given) {
      return new OpinionResource(
          given.stage().name(),
          given.stage().label(),
          given.unit(),
          given.unit() == null ? null : steps.of(given.unit()),
          given.conclusion(),
          Words.conclusion(given.stage(), given.conclusion(), file.application().item().regime()),
          given.reason(),
          given.by(),
          given.withPerson(),
          at(given.at()));
    }

    private NoticeResource notice(Notice notice) {
      return new NoticeResource(
          notice.number(), notice.kind().name(), notice.title(), at(notice.issuedAt()), notice.issuedBy(),
          notice.content(), file.overtaken(notice).orElse(null),
          file.overtaken(notice).map(GrantState::label).orElse(null));
    }

    private HandOverResource handOver(HandOver handOver) {
      return new HandOverResource(
          handOver.task(), steps.of(handOver.task()), handOver.from(), handOver.to(), handOver.by(), handOver.reason(),
          at(handOver.at()));
    }

    private DecisionResource decision(CaseFile.Decided decided) {
      return decided == null
          ? null
          : new DecisionResource(
              decided.result(), result(decided), decided.bySilence(), decided.by(), at(decided.at()), decided.reason(), grant(),
              grantLabel());
    }

    private String result(CaseFile.Decided decided) {
      Regime regime = file.application().item().regime();
      return decided.result() == Decision.GRANT ? regime.granted() : regime.refused();
    }

    private BillResource bill(CaseFile.Bill bill) {
      return new BillResource(
          bill.number(),
          bill.total(),
          bill.zeroReason(),
          at(bill.dueAt()),
          at(bill.cancelledAt()),
          bill.state(),
          bill.state().label(),
          bill.payment() == null
              ? null
              : new PaymentResource(bill.payment().method(), bill.payment().reference(), at(bill.payment().at())),
          bill.lines());
    }

    private CertificateResource certificate(CaseFile.Certificate certificate) {
      return certificate == null
          ? null
          : new CertificateResource(
              certificate.number(),
              certificate.kind(),
              certificate.bySilence(),
              at(certificate.issuedAt()),
              at(certificate.sealedAt()),
              at(certificate.deliveredAt()),
              certificate.receivedBy(),
              at(certificate.revokedAt()),
              certificate.state(),
              certificate.state().label());
    }

    private FollowUpResource followUp(FollowUpEntry entry) {
      return new FollowUpResource(entry.kind(), entry.label(), entry.note(), entry.by(), at(entry.at()));
    }

    private GrantState grant() {
      return file.grant().orElse(null);
    }

    private String grantLabel() {
      return file.grant().map(GrantState::label).orElse(null);
    }

    private AccountabilityResource accountability(Accountability.Entry entry) {
      return new AccountabilityResource(
          entry.cause().name(), entry.cause().label(), entry.step(), steps.of(entry.step()), entry.person(), entry.note());
    }

    private OffsetDateTime at(Instant instant) {
      return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
  }
}
