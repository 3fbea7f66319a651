package org.chengnuo.approval.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengnuo.approval.Decided;
import org.chengnuo.approval.RecordedDecisions;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bill of a case; empty where none was issued, as before the decision none is. */
@Component
public class IssuedBills implements Part<Optional<IssuedBill>> {

  private final RecordedDecisions decisions;
  private final JdbcClient jdbc;

  IssuedBills(RecordedDecisions decisions, JdbcClient jdbc) {
    this.decisions = decisions;
    this.jdbc = jdbc;
  }

  @Override
  public Optional<IssuedBill> of(CaseSheet sheet) {
    Optional<Decided> decided = sheet.part(decisions);
    return decided.isEmpty() ? Optional.empty() : read(sheet.file().number());
  }

  private Optional<IssuedBill> read(String caseNumber) {
    List<IssuedBill.Line> lines = new ArrayList<>();
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
                lines.add(
                    new IssuedBill.Line(row.getString("fee_item"), row.getBigDecimal("amount"), row.getString("basis")));
              }
              return bill(row, lines);
            })
        .list()
        .stream()
        .findFirst();
  }

  private static IssuedBill bill(ResultSet row, List<IssuedBill.Line> lines) throws SQLException {
    return new IssuedBill(
        row.getString("bill_number"),
        row.getBigDecimal("total"),
        row.getString("zero_reason"),
        instant(row, "due_at"),
        instant(row, "cancelled_at"),
        row.getString("method") == null
            ? null
            : new IssuedBill.Payment(row.getString("method"), row.getString("reference"), instant(row, "paid_at")),
        lines);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
