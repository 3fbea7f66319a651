package org.chengnuo.approval.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.approval.CaseMaterials;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.FollowUpRecord;
import org.chengnuo.approval.MaterialCodes;
import org.chengnuo.approval.Outcome;
import org.chengnuo.approval.sheet.CaseFile.Bill;
import org.chengnuo.approval.sheet.CaseFile.BillLine;
import org.chengnuo.approval.sheet.CaseFile.Certificate;
import org.chengnuo.approval.sheet.CaseFile.Decided;
import org.chengnuo.approval.sheet.CaseFile.Demand;
import org.chengnuo.approval.sheet.CaseFile.HomeVisit;
import org.chengnuo.approval.sheet.CaseFile.Payment;
import org.chengnuo.approval.sheet.CaseFile.RegisterEntry;
import org.chengnuo.approval.sheet.CaseFile.Standing;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.casework.record.HandOvers;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.problem.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gathers what is known of a case: in eight statements, two more when this node does not know the application yet, and
 * two more where silence may have granted it.
 */
@Component
class CaseFiles {

  private final Applications applications;
  private final CaseMaterials materials;
  private final Opinions opinions;
  private final Notices notices;
  private final HandOvers handOvers;
  private final FollowUpRecord followUps;
  private final CaseClocks clocks;
  private final JdbcClient jdbc;
  private final Clock clock;

  CaseFiles(
      Applications applications, CaseMaterials materials, Opinions opinions, Notices notices, HandOvers handOvers,
      FollowUpRecord followUps, CaseClocks clocks, JdbcClient jdbc, Clock clock) {
    this.applications = applications;
    this.materials = materials;
    this.opinions = opinions;
    this.notices = notices;
    this.handOvers = handOvers;
    this.followUps = followUps;
    this.clocks = clocks;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @throws NotFoundException if there is no such case */
  CaseFile get(String caseNumber) {
    return file(applications.get(caseNumber));
  }

  Optional<CaseFile> find(String caseNumber) {
    return applications.find(caseNumber).map(this::file);
  }

  private CaseFile file(Application application) {
    String caseNumber = application.caseNumber();
    return new CaseFile(
        application,
        standing(caseNumber),
        materials.of(application),
        opinions.of(caseNumber),
        notices.of(caseNumber),
        handOvers.of(caseNumber),
        followUps.of(application),
        bill(caseNumber),
        clocks.find(caseNumber),
        clock.instant());
  }

  /** Everything of which a case has at most one, in one statement. */
  private Standing standing(String caseNumber) {
    return jdbc.sql(
            """
            select c.answerable, c.outcome, c.closed_at,
              d.result, d.by_silence, d.decided_by, d.decided_at, d.reason,
              k.materials, k.note, k.demanded_by, k.notice_number, k.due_at, k.received_at,
              v.visit_at, v.address, r.entry_number, r.entered_at,
              t.certificate_number, t.kind, t.by_silence as certificate_by_silence, t.issued_at, t.sealed_at,
              t.delivered_at, t.received_by, t.revoked_at
            from case_file c
            left join decision d on d.case_number = c.case_number
            left join correction k on k.id = (select max(id) from correction where case_number = c.case_number)
            left join home_visit v on v.case_number = c.case_number
            left join register_entry r on r.case_number = c.case_number
            left join certificate t on t.case_number = c.case_number
            where c.case_number = :case
            """)
        .param("case", caseNumber)
        .query((row, i) -> standing(row))
        .single();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new Standing(
        row.getString("answerable"),
        outcome == null ? null : Outcome.valueOf(outcome),
        instant(row, "closed_at"),
        row.getString("result") == null ? null : decided(row),
        row.getString("materials") == null ? null : demand(row),
        row.getString("address") == null ? null : new HomeVisit(instant(row, "visit_at"), row.getString("address")),
        row.getString("entry_number") == null
            ? null
            : new RegisterEntry(row.getString("entry_number"), instant(row, "entered_at")),
        row.getString("certificate_number") == null ? null : certificate(row));
  }

  private static Decided decided(ResultSet row) throws SQLException {
    return new Decided(
        Decision.valueOf(row.getString("result")),
        row.getBoolean("by_silence"),
        row.getString("decided_by"),
        instant(row, "decided_at"),
        row.getString("reason"));
  }

  private static Demand demand(ResultSet row) throws SQLException {
    return new Demand(
        MaterialCodes.split(row.getString("materials")),
        row.getString("note"),
        row.getString("demanded_by"),
        row.getString("notice_number"),
        instant(row, "due_at"),
        instant(row, "received_at"));
  }

  private static Certificate certificate(ResultSet row) throws SQLException {
    return new Certificate(
        row.getString("certificate_number"),
        row.getString("kind"),
        row.getBoolean("certificate_by_silence"),
        instant(row, "issued_at"),
        instant(row, "sealed_at"),
        instant(row, "delivered_at"),
        row.getString("received_by"),
        instant(row, "revoked_at"));
  }

  private Optional<Bill> bill(String caseNumber) {
    List<BillLine> lines = new ArrayList<>();
    return jdbc.sql(
            """
            select b.bill_number, b.total, b.zero_reason, b.due_at, b.cancelled_at, p.method, p.reference, p.paid_at,
              l.fee_item, l.amount, l.basis
            from bill b
            left join payment p on p.bill_number = b.bill_number
            left join bill_line l on l.bill_number = b.bill_number
            where b.case_number = :case order by l.line
            """)
        .param("case", caseNumber)
        .query(
            (row, i) -> {
              if (row.getString("fee_item") != null) {
                lines.add(new BillLine(row.getString("fee_item"), row.getBigDecimal("amount"), row.getString("basis")));
              }
              return bill(row, lines);
            })
        .list()
        .stream()
        .findFirst();
  }

  private static Bill bill(ResultSet row, List<BillLine> lines) throws SQLException {
    return new Bill(
        row.getString("bill_number"),
        row.getBigDecimal("total"),
        row.getString("zero_reason"),
        instant(row, "due_at"),
        instant(row, "cancelled_at"),
        row.getString("method") == null
            ? null
            : new Payment(row.getString("method"), row.getString("reference"), instant(row, "paid_at")),
        lines);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
