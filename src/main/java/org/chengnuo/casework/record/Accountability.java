package org.chengnuo.casework.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.chengnuo.casework.AccountabilityCause;
import org.chengnuo.casework.CaseTypes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be answered for (责任追究): who let which step of a case go wrong. Entries are only added. */
@Component
public class Accountability {

  /** One entry; person and note may be null. */
  public record Entry(AccountabilityCause cause, String step, String person, String note) {}

  private final CaseTypes types;
  private final JdbcClient jdbc;
  private final Clock clock;

  Accountability(CaseTypes types, JdbcClient jdbc, Clock clock) {
    this.types = types;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param step id of the step in the diagram, or the group that slept
   * @param person user id where one person had the step, else null
   */
  public void record(String caseNumber, AccountabilityCause cause, String step, String person, String note) {
    jdbc.sql(
            """
            insert into accountability (case_number, cause, step, person, note, recorded_at)
            values (:case, :cause, :step, :person, :note, :at)
            """)
        .param("case", caseNumber)
        .param("cause", cause.name())
        .param("step", step)
        .param("person", person)
        .param("note", note)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  public List<Entry> of(String caseNumber) {
    return jdbc.sql("select * from accountability where case_number = :case order by id")
        .param("case", caseNumber)
        .query(
            (row, i) ->
                new Entry(
                    types.code(AccountabilityCause.class, row.getString("cause")),
                    row.getString("step"),
                    row.getString("person"),
                    row.getString("note")))
        .list();
  }
}
