package org.chengnuo.approval.certification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.Grants;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Chapter;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.casework.sheet.Told;
import org.chengnuo.casework.sheet.Validity;
import org.springframework.stereotype.Component;

/** Entry and certificate for programs; people read them together with the decision. */
@Component
class CertificationChapter implements Chapter {

  record Properties(EntryResource registerEntry, CertificateResource certificate) {}

  /** The state is that of the grant on which the entry rests. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseRegisterEntry")
  record EntryResource(String number, OffsetDateTime at, Validity grantState, String grantStateLabel) {}

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
      CertificateState state,
      String stateLabel) {}

  private final Certifications certifications;
  private final Grants grants;
  private final Times times;

  CertificationChapter(Certifications certifications, Grants grants, Times times) {
    this.certifications = certifications;
    this.grants = grants;
    this.times = times;
  }

  @Override
  public int position() {
    return 510;
  }

  @Override
  public Optional<String> process() {
    return Optional.of(AdministrativeApproval.KEY);
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    Certification certification = sheet.part(certifications);
    return Optional.of(
        Told.of(
            new Properties(
                certification.entry().map(entry -> entry(entry, sheet.part(grants))).orElse(null),
                certification.certificate().map(this::certificate).orElse(null))));
  }

  private EntryResource entry(RegisterEntry entry, Optional<Validity> grant) {
    return new EntryResource(
        entry.number(), times.local(entry.at()), grant.orElse(null), grant.map(Validity::label).orElse(null));
  }

  private CertificateResource certificate(Certificate certificate) {
    Optional<Certificate.Delivered> delivered = Optional.ofNullable(certificate.delivered());
    return new CertificateResource(
        certificate.number(),
        certificate.kind(),
        certificate.bySilence(),
        times.local(certificate.issuedAt()),
        times.local(certificate.sealedAt()),
        delivered.map(Certificate.Delivered::at).map(times::local).orElse(null),
        delivered.map(Certificate.Delivered::to).orElse(null),
        times.local(certificate.revokedAt()),
        certificate.state(),
        certificate.state().label());
  }
}
