package org.chengnuo.approval;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be answered for (责任追究): who let which step of a case go wrong. Entries are only added. */
@Component
public class Accountability {

  /** What went wrong. */
  public enum Cause {
    DEEMED_ACCEPTANCE("逾期未告知，视为受理"),
    FURTHER_DEMAND("超出一次性告知再次要求材料"),
    COUNTERSIGN_SILENCE("会签逾期，视为同意"),
    SILENT_APPROVAL("承诺时限内未决定，超时默许"),
    LATE_CERTIFICATE("未在十个工作日内发证"),
    PROMISE_BROKEN("超出承诺时限"),
    STATUTE_BROKEN("超出法定时限或者最长办理时限"),
    LATE_EXPLANATION("未按期说明超期原因"),
    LATE_FORMAL_DECISION("默许后未按期补发正式决定"),
    LATE_POST_REVIEW("默许后未按期复核"),
    LATE_CORRECTION("复核后未按期更正"),
    LATE_REVOCATION("复核后未按期撤销");

    private final String label;

    Cause(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** One entry; person and note may be null. */
  public record Entry(Cause cause, String step, String person, String note) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Accountability(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param step id of the step in the diagram, or the group that slept
   * @param person user id where one person had the step, else null
   */
  public void record(String caseNumber, Cause cause, String step, String person, String note) {
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
                    Cause.valueOf(row.getString("cause")),
                    row.getString("step"),
                    row.getString("person"),
                    row.getString("note")))
        .list();
  }
}
