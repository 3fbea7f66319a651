package org.chengnuo.approval;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.chengnuo.casework.GrantRevoked;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Part;
import org.chengnuo.catalogue.SilenceMode;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.NotFoundException;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided on applications, by an approver or by silence: once for each. */
@Component
public class RecordedDecisions implements Part<Optional<Decided>> {

  private final JdbcClient jdbc;
  private final Clock clock;

  RecordedDecisions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Records what an approver decided.
   *
   * @throws ConflictException if the case is decided, or the last that an approver said is something else
   */
  public void decide(String caseNumber, Decision result, String by, String reason) {
    decide(
        caseNumber, result, false, by, reason,
        """
        :result = (select conclusion from opinion where case_number = :case and stage = 'DECISION'
          order by id desc limit 1)
        """);
  }

  /**
   * Records that silence granted the case.
   *
   * @throws ConflictException if the case is decided
   */
  public void grantBySilence(String caseNumber, String by, String reason) {
    decide(caseNumber, Decision.GRANT, true, by, reason, "1 = 1");
  }

  private void decide(
      String caseNumber, Decision result, boolean bySilence, String by, String reason, String condition) {
    int decided =
        jdbc.sql(
                """
                insert into decision (case_number, result, by_silence, decided_by, decided_at, reason)
                select :case, :result, :bySilence, :by, cast(:at as timestamp with time zone), cast(:reason as varchar)
                where not exists (select 1 from decision where case_number = :case) and
                """
                    + condition)
            .param("case", caseNumber)
            .param("result", result.name())
            .param("bySilence", bySilence)
            .param("by", by)
            .param("at", Timestamp.from(clock.instant()))
            .param("reason", reason)
            .update();
    if (decided != 1) {
      throw new ConflictException("办件 " + caseNumber + " 已作出决定，或者没有作出此项决定的审批意见");
    }
  }

  /** What was decided; empty while nothing is. */
  @Override
  public Optional<Decided> of(CaseSheet sheet) {
    return jdbc.sql("select result, by_silence, decided_by, decided_at, reason from decision where case_number = :number")
        .param("number", sheet.file().number())
        .query(
            (row, i) ->
                new Decided(
                    Decision.valueOf(row.getString("result")),
                    row.getBoolean("by_silence"),
                    row.getString("decided_by"),
                    row.getTimestamp("decided_at").toInstant(),
                    row.getString("reason")))
        .optional();
  }

  /** Whether silence decided; false also while nothing is decided. */
  public boolean grantedBySilence(Application application) {
    // Where silence never decides nobody need look.
    return application.item().silenceMode(application.facts()) != SilenceMode.NEVER
        && jdbc.sql("select by_silence from decision where case_number = :number")
            .param("number", application.caseNumber())
            .query(Boolean.class)
            .optional()
            .orElse(false);
  }

  /**
   * When the case was decided.
   *
   * @throws NotFoundException while nothing is decided
   */
  public Instant decidedAt(String caseNumber) {
    return jdbc.sql("select decided_at from decision where case_number = :number")
        .param("number", caseNumber)
        .query((row, i) -> row.getTimestamp(1).toInstant())
        .optional()
        .orElseThrow(() -> new NotFoundException("办件 " + caseNumber + " 尚未作出决定"));
  }

  /** What rests on a grant that was taken back rests on nothing from then on. */
  @EventListener
  void onRevoked(GrantRevoked revoked) {
    jdbc.sql("update decision set revoked_at = :at where case_number = :case and revoked_at is null")
        .param("at", Timestamp.from(revoked.at()))
        .param("case", revoked.file().number())
        .update();
  }
}
