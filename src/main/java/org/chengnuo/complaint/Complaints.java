package org.chengnuo.complaint;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.chengnuo.engine.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The complaints as they were made, and the appeals, of which each has at most one. */
@Component
class Complaints {

  /** An appeal; {@code by} is the user who handed it in. */
  record Appeal(String grounds, String by, Instant at) {}

  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  Complaints(JdbcClient jdbc, CurrentUser user, Clock clock) {
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  void add(String caseNumber, Complaint complaint) {
    jdbc.sql(
            """
            insert into complaint (case_number, content, about_case, accused, accused_unit, anonymous, complainant_name,
              complainant_phone)
            values (:case, :content, :about, :accused, :unit, :anonymous, :name, :phone)
            """)
        .param("case", caseNumber)
        .param("content", complaint.content())
        .param("about", complaint.aboutCase())
        .param("accused", complaint.accused())
        .param("unit", complaint.accusedUnit())
        .param("anonymous", complaint.complainant().anonymous())
        .param("name", complaint.complainant().name())
        .param("phone", complaint.complainant().phone())
        .update();
  }

  Complaint get(String caseNumber) {
    return jdbc.sql("select * from complaint where case_number = :case")
        .param("case", caseNumber)
        .query(
            (row, i) ->
                new Complaint(
                    row.getString("content"),
                    new Complainant(
                        row.getBoolean("anonymous"), row.getString("complainant_name"), row.getString("complainant_phone")),
                    row.getString("about_case"),
                    row.getString("accused"),
                    row.getString("accused_unit")))
        .single();
  }

  void addAppeal(String caseNumber, String grounds) {
    jdbc.sql("insert into complaint_appeal (case_number, grounds, filed_by, filed_at) values (:case, :grounds, :by, :at)")
        .param("case", caseNumber)
        .param("grounds", grounds)
        .param("by", user.actor())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  Optional<Appeal> appeal(String caseNumber) {
    return jdbc.sql("select * from complaint_appeal where case_number = :case")
        .param("case", caseNumber)
        .query(
            (row, i) ->
                new Appeal(row.getString("grounds"), row.getString("filed_by"), row.getTimestamp("filed_at").toInstant()))
        .optional();
  }
}
