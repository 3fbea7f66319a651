package org.chengnuo.silence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.FollowUps;
import org.chengnuo.approval.NoticeTemplate;
import org.chengnuo.approval.Notices;
import org.chengnuo.engine.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The formal decision that follows a silent approval. It confirms what silence decided and decides nothing anew. */
@Component
class FormalDecisions {

  private final Notices notices;
  private final FollowUps followUps;
  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  FormalDecisions(Notices notices, FollowUps followUps, JdbcClient jdbc, CurrentUser user, Clock clock) {
    this.notices = notices;
    this.followUps = followUps;
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  void issue(String caseNumber, String note) {
    jdbc.sql("insert into formal_decision (case_number, note, issued_by, issued_at) values (:case, :note, :by, :at)")
        .param("case", caseNumber)
        .param("note", note)
        .param("by", user.actor())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  void serve(Application application) {
    String note =
        jdbc.sql("select note from formal_decision where case_number = :case")
            .param("case", application.caseNumber())
            .query(String.class)
            .single();
    notices.issue(NoticeTemplate.FORMAL_GRANT, application, Map.of("note", note));
    followUps.tellState(application);
  }
}
