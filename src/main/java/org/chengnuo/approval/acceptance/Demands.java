package org.chengnuo.approval.acceptance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.chengnuo.approval.MaterialCodes;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last demand of the window for materials; empty where it demanded none. */
@Component
public class Demands implements Part<Optional<Demand>> {

  private final JdbcClient jdbc;

  Demands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Demand> of(CaseSheet sheet) {
    return jdbc.sql("select * from correction where case_number = :case order by id desc limit 1")
        .param("case", sheet.file().number())
        .query((row, i) -> demand(row))
        .optional();
  }

  /** The demand that the applicant has still to answer. */
  public Optional<Demand> open(CaseSheet sheet) {
    return sheet.part(this).filter(demand -> demand.state(sheet.standing().closed()) == DemandState.OPEN);
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

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
