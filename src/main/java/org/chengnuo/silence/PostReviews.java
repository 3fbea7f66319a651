package org.chengnuo.silence;

import java.sql.Timestamp;
import java.time.Clock;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.FollowUps;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.silence.SilenceClocks.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The review of a silent approval, and the correction or revocation that it may lead to (for permits 行政许可法 art. 69). */
@Component
class PostReviews {

  private final FollowUps followUps;
  private final SilenceClocks clocks;
  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  PostReviews(FollowUps followUps, SilenceClocks clocks, JdbcClient jdbc, CurrentUser user, Clock clock) {
    this.followUps = followUps;
    this.clocks = clocks;
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  /** @param note null only where the grant is upheld */
  void conclude(Case file, PostReviewResult result, String note) {
    clocks.stop(file.number(), Duty.POST_REVIEW);
    switch (result) {
      case UPHELD -> { }
      case CORRECT -> clocks.start(file.number(), Duty.GRANT_CORRECTION, clock.instant());
      case REVOKE -> clocks.start(file.number(), Duty.GRANT_REVOCATION, clock.instant());
    }
    once(
        jdbc.sql(
            """
            insert into post_review (case_number, result, note, reviewed_by, reviewed_at)
            select :case, :result, cast(:note as varchar), :by, cast(:at as timestamp with time zone)
            where not exists (select 1 from post_review where case_number = :case)
              and exists (select 1 from formal_decision where case_number = :case)
            """)
        .param("case", file.number())
        .param("result", result.name())
        .param("note", note)
        .param("by", user.actor())
        .param("at", now())
        .update(),
        "办件未补发正式决定，或者已经复核");
    followUps.tellState(file);
  }

  void correct(String caseNumber, String correction) {
    clocks.stop(caseNumber, Duty.GRANT_CORRECTION);
    once(
        jdbc.sql(
            """
            insert into grant_correction (case_number, correction, corrected_by, corrected_at)
            select :case, :correction, :by, cast(:at as timestamp with time zone)
            where not exists (select 1 from grant_correction where case_number = :case)
              and exists (select 1 from post_review where case_number = :case and result = 'CORRECT')
            """)
        .param("case", caseNumber)
        .param("correction", correction)
        .param("by", user.actor())
        .param("at", now())
        .update(),
        "复核没有作出更正的结论，或者已经更正");
  }

  void revoke(String caseNumber, String reason, String compensation) {
    clocks.stop(caseNumber, Duty.GRANT_REVOCATION);
    once(
        jdbc.sql(
            """
            insert into grant_revocation (case_number, reason, compensation, revoked_by, revoked_at)
            select :case, :reason, :compensation, :by, cast(:at as timestamp with time zone)
            where not exists (select 1 from grant_revocation where case_number = :case)
              and exists (select 1 from post_review where case_number = :case and result = 'REVOKE')
            """)
        .param("case", caseNumber)
        .param("reason", reason)
        .param("compensation", compensation)
        .param("by", user.actor())
        .param("at", now())
        .update(),
        "复核没有作出撤销的结论，或者已经撤销");
  }

  private static void once(int recorded, String otherwise) {
    if (recorded != 1) {
      throw new ConflictException(otherwise);
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
