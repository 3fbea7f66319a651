package org.chengnuo.approval.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.chengnuo.approval.RecordedDecisions;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was entered and certified of a case; nothing before the decision. */
@Component
public class Certifications implements Part<Certification> {

  private final RecordedDecisions decisions;
  private final JdbcClient jdbc;

  Certifications(RecordedDecisions decisions, JdbcClient jdbc) {
    this.decisions = decisions;
    this.jdbc = jdbc;
  }

  @Override
  public Certification of(CaseSheet sheet) {
    return sheet.part(decisions).isEmpty() ? Certification.NONE : read(sheet.file().number());
  }

  private Certification read(String caseNumber) {
    return jdbc.sql(
            """
            select r.entry_number, r.entered_at, t.certificate_number, t.kind, t.by_silence, t.issued_at, t.sealed_at,
              t.delivered_at, t.received_by, t.revoked_at
            from approval_case c
            left join register_entry r on r.case_number = c.case_number
            left join certificate t on t.case_number = c.case_number
            where c.case_number = :case
            """)
        .param("case", caseNumber)
        .query((row, i) -> new Certification(entry(row), certificate(row)))
        .single();
  }

  private static Optional<RegisterEntry> entry(ResultSet row) throws SQLException {
    String number = row.getString("entry_number");
    return number == null ? Optional.empty() : Optional.of(new RegisterEntry(number, instant(row, "entered_at")));
  }

  private static Optional<Certificate> certificate(ResultSet row) throws SQLException {
    String number = row.getString("certificate_number");
    return number == null
        ? Optional.empty()
        : Optional.of(
            new Certificate(
                number,
                row.getString("kind"),
                row.getBoolean("by_silence"),
                instant(row, "issued_at"),
                instant(row, "sealed_at"),
                row.getTimestamp("delivered_at") == null
                    ? null
                    : new Certificate.Delivered(row.getString("received_by"), instant(row, "delivered_at")),
                instant(row, "revoked_at")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
