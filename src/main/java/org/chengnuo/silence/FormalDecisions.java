package org.chengnuo.silence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.FollowUps;
import org.chengnuo.casework.document.Letters;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.silence.SilenceClocks.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The formal decision that follows a silent approval. It confirms what silence decided and decides nothing anew. */
@Component
class FormalDecisions {

  private final Notices notices;
  private final Letters letters;
  private final FollowUps followUps;
  private final SilenceClocks clocks;
  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  FormalDecisions(
      Notices notices, Letters letters, FollowUps followUps, SilenceClocks clocks, JdbcClient jdbc, CurrentUser user, Clock clock) {
    this.notices = notices;
    this.letters = letters;
    this.followUps = followUps;
    this.clocks = clocks;
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  /** @throws ConflictException if silence did not grant the case, or its formal decision is issued */
  void issue(String caseNumber, String note) {
    clocks.stop(caseNumber, Duty.FORMAL_DECISION);
    int issued =
        jdbc.sql(
            """
            insert into formal_decision (case_number, note, issued_by, issued_at)
            select :case, :note, :by, cast(:at as timestamp with time zone)
            where not exists (select 1 from formal_decision where case_number = :case) and
            """
                + SilentGrants.GRANTED)
        .param("case", caseNumber)
        .param("note", note)
        .param("by", user.actor())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    if (issued != 1) {
      throw new ConflictException("办件 " + caseNumber + " 未因超时默许准予，或者已补发正式决定");
    }
  }

  void serve(Case file) {
    String note =
        jdbc.sql("select note from formal_decision where case_number = :case")
            .param("case", file.number())
            .query(String.class)
            .optional()
            .orElseThrow(() -> new ConflictException("正式决定尚未补发，不能送达"));
    notices.issueOnce(SilenceNotice.FORMAL_GRANT, letters.of(file.number()), Map.of("note", note));
    followUps.tellState(file);
  }
}
