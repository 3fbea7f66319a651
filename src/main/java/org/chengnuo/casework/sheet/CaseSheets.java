package org.chengnuo.casework.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.problem.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the pictures of cases: one statement, and those of the parts that are asked for. */
@Component
public class CaseSheets {

  private final Cases cases;
  private final JdbcClient jdbc;
  private final Clock clock;

  CaseSheets(Cases cases, JdbcClient jdbc, Clock clock) {
    this.cases = cases;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @throws NotFoundException if there is no such case */
  public CaseSheet get(String caseNumber) {
    return sheet(cases.get(caseNumber));
  }

  Optional<CaseSheet> find(String caseNumber) {
    return cases.find(caseNumber).map(this::sheet);
  }

  private CaseSheet sheet(Case file) {
    CaseStanding standing =
        jdbc.sql("select answerable, outcome, closed_at from case_file where case_number = :case")
            .param("case", file.number())
            .query(CaseSheets::standing)
            .single();
    return new CaseSheet(file, standing, clock.instant());
  }

  private static CaseStanding standing(ResultSet row, int index) throws SQLException {
    Timestamp closed = row.getTimestamp("closed_at");
    return new CaseStanding(row.getString("answerable"), row.getString("outcome"), closed == null ? null : closed.toInstant());
  }
}
