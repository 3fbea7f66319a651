package org.chengnuo.approval.acceptance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.chengnuo.engine.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appointments at which a clerk fetches the material of somebody who applied by telephone (上门办理). */
@Component
public class HomeVisits {

  /** One appointment. */
  public record HomeVisit(Instant at, String address) {}

  private final JdbcClient jdbc;
  private final CurrentUser user;

  HomeVisits(JdbcClient jdbc, CurrentUser user) {
    this.jdbc = jdbc;
    this.user = user;
  }

  void book(String caseNumber, Instant visitAt, String address) {
    jdbc.sql(
            "insert into home_visit (case_number, visit_at, address, booked_by) values (:case, :at, :address, :by)")
        .param("case", caseNumber)
        .param("at", Timestamp.from(visitAt))
        .param("address", address)
        .param("by", user.actor())
        .update();
  }

  /** The appointment of that case; empty where none was made. */
  public Optional<HomeVisit> of(String caseNumber) {
    return jdbc.sql("select visit_at, address from home_visit where case_number = :case")
        .param("case", caseNumber)
        .query((row, i) -> new HomeVisit(row.getTimestamp("visit_at").toInstant(), row.getString("address")))
        .optional();
  }
}
