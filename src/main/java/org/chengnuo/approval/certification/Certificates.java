package org.chengnuo.approval.certification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalCause;
import org.chengnuo.approval.CaseConditions;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.casework.GrantRevoked;
import org.chengnuo.casework.NumberSeries;
import org.chengnuo.casework.document.DocumentRegister;
import org.chengnuo.casework.document.IssuedDocument;
import org.chengnuo.casework.record.Accountability;
import org.chengnuo.catalogue.CertificateKind;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Register entries and certificates. A right in real estate takes effect with the entry in the register (民法典 art.
 * 214), so that the entry comes first; a certificate tells whether silence granted it.
 */
@Component
public class Certificates implements DocumentRegister {

  private final NumberSeries series;
  private final Accountability accountability;
  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;
  private final Bureau bureau;

  Certificates(
      NumberSeries series, Accountability accountability, JdbcClient jdbc, CurrentUser user,
      Clock clock, Bureau bureau) {
    this.bureau = bureau;
    this.series = series;
    this.accountability = accountability;
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Enters the grant in the register.
   *
   * @throws ConflictException if the law of the item knows no entry, or the case is not granted and paid, or is entered
   */
  void register(Application application) {
    int year = today().getYear();
    int entered =
        !application.item().registerBeforeCertificate()
            ? 0
            : jdbc.sql(
                    """
                    insert into register_entry (entry_number, case_number, entered_at, entered_by)
                    select :number, :case, cast(:at as timestamp with time zone), :by
                    where not %s and %s and %s
                    """
                        .formatted(CaseConditions.REGISTERED, CaseConditions.GRANTED, CaseConditions.SETTLED))
                .param("number", "DB%d%07d".formatted(year, series.next("REGISTER", year)))
                .param("case", application.caseNumber())
                .param("at", now())
                .param("by", user.actor())
                .update();
    if (entered != 1) {
      throw new ConflictException("不具备登簿的条件：须依法应当登簿、已作出准予决定、费用已结清，且尚未登簿");
    }
  }

  /**
   * Issues the certificate, numbered in the series of its kind and year.
   *
   * @throws ConflictException if the item knows none, or the case is not granted and paid and, where it has to be,
   *     entered in the register, or has its certificate
   */
  void issue(Application application) {
    CertificateKind kind = application.item().stages().certificate();
    if (kind == null) {
      throw new ConflictException("该事项不制发证书");
    }
    LocalDate today = today();
    String parcel = application.facts().text(ServiceItem.PARCEL).orElse(null);
    int serial = series.next(kind.numberFormat(), today.getYear());
    int issued =
        jdbc.sql(
            """
            insert into certificate (certificate_number, case_number, kind, by_silence, issued_at, revoked_at)
            select :number, :case, :kind, %s, cast(:at as timestamp with time zone),
              (select revoked_at from decision where case_number = :case)
            where not exists (select 1 from certificate where case_number = :case) and %s and %s and %s
            """
                .formatted(
                    CaseConditions.GRANTED_BY_SILENCE, CaseConditions.GRANTED, CaseConditions.SETTLED,
                    application.item().registerBeforeCertificate() ? CaseConditions.REGISTERED : "1 = 1"))
        .param("number", kind.number(today, serial, parcel, bureau))
        .param("case", application.caseNumber())
        .param("kind", kind.name())
        .param("at", now())
        .update();
    if (issued != 1) {
      throw new ConflictException("不具备缮制证书的条件：须已作出准予决定、费用已结清、应当登簿的已登簿，且尚未缮制");
    }
  }

  void seal(String caseNumber) {
    changeOne(
        jdbc.sql(
                """
                update certificate set sealed_at = :at, sealed_by = :by
                where case_number = :case and sealed_at is null and revoked_at is null
                """)
            .param("at", now())
            .param("by", user.actor())
            .param("case", caseNumber)
            .update(),
        caseNumber);
  }

  /** The certificate is in the hand of the applicant or of whoever receives it for them. */
  void deliver(String caseNumber, String receivedBy) {
    changeOne(
        jdbc.sql(
                """
                update certificate set delivered_at = :at, delivered_by = :by, received_by = :receivedBy
                where case_number = :case and sealed_at is not null and delivered_at is null
                  and revoked_at is null
                """)
            .param("at", now())
            .param("by", user.actor())
            .param("receivedBy", receivedBy)
            .param("case", caseNumber)
            .update(),
        caseNumber);
  }

  @Override
  public List<IssuedDocument> of(String caseNumber) {
    return jdbc.sql("select kind, certificate_number, issued_at from certificate where case_number = :case")
        .param("case", caseNumber)
        .query((row, i) -> new IssuedDocument(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant(), true))
        .list();
  }

  /**
   * Marks the certificate of a grant that was taken back (行政许可法 art. 69). One that is not sealed or handed over yet never will be;
   * one that is issued only later is born revoked.
   */
  @EventListener
  void onRevoked(GrantRevoked revoked) {
    jdbc.sql("update certificate set revoked_at = :at where case_number = :case and revoked_at is null")
        .param("at", Timestamp.from(revoked.at()))
        .param("case", revoked.file().number())
        .update();
  }

  /** Nobody answers for a certificate that is handed over, or must not be any more, or is not due to a grant. */
  void reportLate(String caseNumber) {
    boolean due =
        jdbc.sql("select %s and not %s".formatted(CaseConditions.GRANTED, CaseConditions.DELIVERED))
            .param("case", caseNumber)
            .query(Boolean.class)
            .single();
    if (due && !revoked(caseNumber)) {
      accountability.record(
          caseNumber, ApprovalCause.LATE_CERTIFICATE, "SubProcess_Certification", null, null);
    }
  }

  private boolean revoked(String caseNumber) {
    return jdbc.sql("select count(*) from certificate where case_number = :case and revoked_at is not null")
            .param("case", caseNumber)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void changeOne(int changed, String caseNumber) {
    if (changed != 1) {
      throw new ConflictException(
          revoked(caseNumber) ? "默许结果已经撤销，证书不得再盖章或者发放" : "证书的状态已变化，请刷新后再办理");
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
