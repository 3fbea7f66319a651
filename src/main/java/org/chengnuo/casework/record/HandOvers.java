package org.chengnuo.casework.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.chengnuo.casework.Cases;
import org.chengnuo.engine.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who had a case from when on. The first person becomes answerable for it to the end (首问负责制); no hand-over changes
 * that.
 */
@Component
public class HandOvers {

  /** One hand-over; {@code from} is null for the first, {@code to} is null when somebody gave the task back. */
  public record HandOver(String task, String from, String to, String by, String reason, Instant at) {}

  private final Cases cases;
  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  HandOvers(Cases cases, JdbcClient jdbc, CurrentUser user, Clock clock) {
    this.cases = cases;
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  /**
   * @param from who had the task; null where nobody did, so that the case comes from whoever had it before
   * @param to who has the task now; null when it went back to the group
   * @param reason in words, for people
   */
  void record(String caseNumber, String task, String from, String to, String reason) {
    jdbc.sql(
            """
            insert into hand_over (case_number, task, from_person, to_person, by_person, reason, handed_at)
            values (:case, :task,
              coalesce(:from, (select to_person from hand_over where case_number = :case order by id desc limit 1)),
              :to, :by, :reason, :at)
            """)
        .param("case", caseNumber)
        .param("task", task)
        .param("from", from)
        .param("to", to)
        .param("by", user.actor())
        .param("reason", reason)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** The first who claims or completes a task of the case answers for it; to be given one makes nobody answerable. */
  void answerFor(String caseNumber, String person) {
    cases.answerFor(caseNumber, person);
  }

  public List<HandOver> of(String caseNumber) {
    return jdbc.sql("select * from hand_over where case_number = :case order by id")
        .param("case", caseNumber)
        .query(
            (row, i) ->
                new HandOver(
                    row.getString("task"),
                    row.getString("from_person"),
                    row.getString("to_person"),
                    row.getString("by_person"),
                    row.getString("reason"),
                    row.getTimestamp("handed_at").toInstant()))
        .list();
  }
}
