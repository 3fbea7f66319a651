package org.chengnuo.approval.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.Applications;
import org.chengnuo.approval.Decided;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.Grants;
import org.chengnuo.approval.RecordedDecisions;
import org.chengnuo.approval.certification.Certificate;
import org.chengnuo.approval.certification.Certification;
import org.chengnuo.approval.certification.Certifications;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Chapter;
import org.chengnuo.casework.sheet.Shown;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.casework.sheet.Told;
import org.chengnuo.casework.sheet.Validity;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** What was decided, entered and certified, and what that is worth now. */
@Component
class ResultChapter implements Chapter {

  /** Parts that the case has not come to are null; so is the grant's state where it is as the decision says. */
  record Model(String decision, String grantState, String registerEntry, boolean revoked, CertificateLines certificate) {}

  /** @param delivered to whom and when */
  record CertificateLines(String title, String state, String revokedAt, String sealedAt, String delivered) {}

  record Properties(DecisionResource decision) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseDecision")
  record DecisionResource(
      Decision result,
      String resultLabel,
      boolean bySilence,
      String by,
      OffsetDateTime at,
      String reason,
      Validity state,
      String stateLabel) {}

  private final Applications applications;
  private final RecordedDecisions decisions;
  private final Certifications certifications;
  private final Grants grants;
  private final PersonNames names;
  private final Times times;

  ResultChapter(
      Applications applications, RecordedDecisions decisions, Certifications certifications, Grants grants,
      PersonNames names, Times times) {
    this.applications = applications;
    this.decisions = decisions;
    this.certifications = certifications;
    this.grants = grants;
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 500;
  }

  @Override
  public Optional<String> process() {
    return Optional.of(AdministrativeApproval.KEY);
  }

  @Override
  public Set<String> neededAt() {
    return Set.of("UserTask_SealCertificate", "UserTask_HandOver", "UserTask_DeliverToDoor");
  }

  // People

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    return sheet.part(decisions).map(decided -> new Shown("办理结果", "approval/result", model(decided, sheet)));
  }

  private Model model(Decided decided, CaseSheet sheet) {
    Certification certification = sheet.part(certifications);
    Optional<Validity> overtaken = sheet.part(grants).filter(state -> state != Validity.VALID);
    return new Model(
        result(decided, regime(sheet)) + "，" + times.minute(decided.at()) + "，" + names.of(decided.by()),
        overtaken.map(Validity::label).orElse(null),
        certification.entry().map(entry -> entry.number() + "，" + times.minute(entry.at())).orElse(null),
        overtaken.filter(Validity.REVOKED::equals).isPresent(),
        certification.certificate().map(this::lines).orElse(null));
  }

  private static String result(Decided decided, Regime regime) {
    if (!decided.bySilence()) {
      return label(decided, regime);
    }
    return regime == Regime.MINING ? regime.grantedBySilence() : regime.grantedBySilence() + "（" + regime.granted() + "）";
  }

  private static String label(Decided decided, Regime regime) {
    return decided.result() == Decision.GRANT ? regime.granted() : regime.refused();
  }

  private CertificateLines lines(Certificate certificate) {
    return new CertificateLines(
        certificate.kind() + " " + certificate.number(),
        certificate.state().label(),
        Optional.ofNullable(certificate.revokedAt()).map(times::minute).orElse(null),
        Optional.ofNullable(certificate.sealedAt()).map(times::minute).orElse(null),
        Optional.ofNullable(certificate.delivered())
            .map(delivered -> delivered.to() + "，" + times.minute(delivered.at()))
            .orElse(null));
  }

  private Regime regime(CaseSheet sheet) {
    return applications.get(sheet.file().number()).item().regime();
  }

  // Programs

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    return sheet.part(decisions)
        .map(decided -> Told.of(new Properties(decision(decided, sheet)), Stream.of(decided.by())));
  }

  private DecisionResource decision(Decided decided, CaseSheet sheet) {
    Optional<Validity> state = sheet.part(grants);
    return new DecisionResource(
        decided.result(), label(decided, regime(sheet)), decided.bySilence(), decided.by(), times.local(decided.at()),
        decided.reason(), state.orElse(null), state.map(Validity::label).orElse(null));
  }
}
