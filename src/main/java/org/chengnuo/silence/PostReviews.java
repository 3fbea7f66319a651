package org.chengnuo.silence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.FollowUps;
import org.chengnuo.approval.NoticeTemplate;
import org.chengnuo.approval.Notices;
import org.chengnuo.approval.certification.Certificates;
import org.chengnuo.engine.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The review of a silent approval, and the correction or revocation that it may lead to (for permits 行政许可法 art. 69). */
@Component
class PostReviews {

  private final Notices notices;
  private final FollowUps followUps;
  private final Certificates certificates;
  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  PostReviews(
      Notices notices, FollowUps followUps, Certificates certificates, JdbcClient jdbc, CurrentUser user, Clock clock) {
    this.notices = notices;
    this.followUps = followUps;
    this.certificates = certificates;
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  /** @param note null only where the grant is upheld */
  void conclude(Application application, PostReviewResult result, String note) {
    jdbc.sql(
            """
            insert into post_review (case_number, result, note, reviewed_by, reviewed_at)
            values (:case, :result, :note, :by, :at)
            """)
        .param("case", application.caseNumber())
        .param("result", result.name())
        .param("note", note)
        .param("by", user.actor())
        .param("at", now())
        .update();
    followUps.tellState(application);
  }

  void correct(String caseNumber, String correction) {
    jdbc.sql(
            """
            insert into grant_correction (case_number, correction, corrected_by, corrected_at)
            values (:case, :correction, :by, :at)
            """)
        .param("case", caseNumber)
        .param("correction", correction)
        .param("by", user.actor())
        .param("at", now())
        .update();
  }

  void serveCorrection(Application application) {
    String caseNumber = application.caseNumber();
    String correction =
        jdbc.sql("select correction from grant_correction where case_number = :case")
            .param("case", caseNumber)
            .query(String.class)
            .single();
    notices.issue(NoticeTemplate.GRANT_CORRECTION, application, Map.of("correction", correction));
    followUps.tellState(application);
  }

  void revoke(String caseNumber, String reason, String compensation) {
    jdbc.sql(
            """
            insert into grant_revocation (case_number, reason, compensation, revoked_by, revoked_at)
            values (:case, :reason, :compensation, :by, :at)
            """)
        .param("case", caseNumber)
        .param("reason", reason)
        .param("compensation", compensation)
        .param("by", user.actor())
        .param("at", now())
        .update();
  }

  void serveRevocation(Application application) {
    String caseNumber = application.caseNumber();
    certificates.revoke(caseNumber);
    notices.issue(NoticeTemplate.REVOCATION, application, revocation(caseNumber));
    followUps.tellState(application);
  }

  private Map<String, String> revocation(String caseNumber) {
    return jdbc.sql("select reason, compensation from grant_revocation where case_number = :case")
        .param("case", caseNumber)
        .query((row, i) -> Map.of("reason", row.getString(1), "compensation", row.getString(2)))
        .single();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
