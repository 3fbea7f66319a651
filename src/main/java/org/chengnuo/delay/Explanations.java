package org.chengnuo.delay;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.document.Letters;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The explanations of broken promises. A case has at most one that is not published. */
@Component
class Explanations {

  static final String STEP = "UserTask_ExplainDelay";

  private static final int SHOWN = 200;

  /** What everybody may read: no case number and no applicant. */
  record Published(String serviceItem, LocalDate promisedDue, String reason, Instant publishedAt) {}

  private final CaseClocks clocks;
  private final DelayClocks delayClocks;
  private final Notices notices;
  private final Letters letters;
  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  Explanations(
      CaseClocks clocks, DelayClocks delayClocks, Notices notices, Letters letters, JdbcClient jdbc, CurrentUser user, Clock clock) {
    this.clocks = clocks;
    this.delayClocks = delayClocks;
    this.notices = notices;
    this.letters = letters;
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Opens the explanation of a broken promise.
   *
   * @return whether one was open already; then nothing has changed
   * @throws ConflictException if the promise is not broken
   */
  boolean open(Case file) {
    String caseNumber = file.number();
    if (isOpen(caseNumber)) {
      return true;
    }
    CaseClock.Limit promised = clocks.get(ClockId.handling(caseNumber)).promised();
    if (clock.instant().isBefore(promised.dueAt())) {
      throw new ConflictException("办件 " + caseNumber + " 没有超出承诺时限，无需说明");
    }
    jdbc.sql(
            """
            insert into delay_explanation (case_number, open_case, promised_due, opened_at)
            values (:case, :case, :due, :at)
            """)
        .param("case", caseNumber)
        .param("due", Date.valueOf(promised.dueDate()))
        .param("at", Timestamp.from(clock.instant()))
        .update();
    delayClocks.start(caseNumber);
    return false;
  }

  private boolean isOpen(String caseNumber) {
    return jdbc.sql("select count(*) from delay_explanation where open_case = :case")
            .param("case", caseNumber)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** @param reason without personal data */
  void explain(String caseNumber, String reason) {
    delayClocks.stop(caseNumber);
    int explained =
        jdbc.sql("update delay_explanation set reason = :reason, explained_by = :by where open_case = :case")
            .param("reason", reason)
            .param("by", user.actor())
            .param("case", caseNumber)
            .update();
    if (explained != 1) {
      throw new ConflictException("办件 " + caseNumber + " 没有待说明的超期");
    }
  }

  /** Publishes the explanation and sends it to the applicant. */
  void publish(Case file) {
    String caseNumber = file.number();
    String reason =
        jdbc.sql("select reason from delay_explanation where open_case = :case and reason is not null")
            .param("case", caseNumber)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new ConflictException("超期原因尚未说明，不能公布"));
    notices.issue(DelayNotice.DELAY, letters.of(caseNumber), Map.of("reason", reason));
    jdbc.sql("update delay_explanation set open_case = null, published_at = :at where open_case = :case")
        .param("at", Timestamp.from(clock.instant()))
        .param("case", caseNumber)
        .update();
  }

  /** The latest published explanations, newest first. */
  List<Published> published() {
    return jdbc.sql(
            """
            select c.title, e.promised_due, e.reason, e.published_at
            from delay_explanation e join case_file c on c.case_number = e.case_number
            where e.published_at is not null order by e.published_at desc, e.id desc limit :shown
            """)
        .param("shown", SHOWN)
        .query(
            (row, i) ->
                new Published(
                    row.getString(1),
                    row.getDate(2).toLocalDate(),
                    row.getString(3),
                    row.getTimestamp(4).toInstant()))
        .list();
  }
}
