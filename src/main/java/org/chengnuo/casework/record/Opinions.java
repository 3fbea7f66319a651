package org.chengnuo.casework.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.casework.OpinionStage;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.label.Labelled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the people of a case said, step by step. Nothing is overwritten: a return adds, it does not replace. */
@Component
public class Opinions {

  /**
   * One opinion.
   *
   * @param unit the consulted section's group, else null
   * @param withPerson the second inspector, else null
   * @param reason null when none was given
   */
  public record Given(
      OpinionStage stage, String unit, String conclusion, String reason, String by, String withPerson, Instant at) {}

  private final CaseTypes types;
  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  Opinions(CaseTypes types, JdbcClient jdbc, CurrentUser user, Clock clock) {
    this.types = types;
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  /** Records what the current user said. */
  public void record(String caseNumber, OpinionStage stage, Labelled conclusion, String reason) {
    record(caseNumber, stage, null, conclusion, reason, user.actor(), null);
  }

  public void record(
      String caseNumber, OpinionStage stage, String unit, Labelled conclusion, String reason, String by, String withPerson) {
    jdbc.sql(
            """
            insert into opinion (case_number, stage, unit, conclusion, reason, given_by, with_person, given_at)
            values (:case, :stage, :unit, :conclusion, :reason, :by, :with, :at)
            """)
        .param("case", caseNumber)
        .param("stage", stage.name())
        .param("unit", unit)
        .param("conclusion", conclusion.name())
        .param("reason", reason)
        .param("by", by)
        .param("with", withPerson)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** All opinions, oldest first. */
  public List<Given> of(String caseNumber) {
    return jdbc.sql("select * from opinion where case_number = :case order by id")
        .param("case", caseNumber)
        .query(this::given)
        .list();
  }

  /** What was said last at a stage. */
  public Optional<Given> last(String caseNumber, OpinionStage stage) {
    return jdbc.sql("select * from opinion where case_number = :case and stage = :stage order by id desc limit 1")
        .param("case", caseNumber)
        .param("stage", stage.name())
        .query(this::given)
        .optional();
  }

  private Given given(ResultSet row, int index) throws SQLException {
    return new Given(
        types.code(OpinionStage.class, row.getString("stage")),
        row.getString("unit"),
        row.getString("conclusion"),
        row.getString("reason"),
        row.getString("given_by"),
        row.getString("with_person"),
        row.getTimestamp("given_at").toInstant());
  }
}
