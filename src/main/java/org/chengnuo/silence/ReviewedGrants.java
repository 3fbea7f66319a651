package org.chengnuo.silence;

import java.time.Clock;
import java.util.Map;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.FollowUps;
import org.chengnuo.casework.GrantRevoked;
import org.chengnuo.casework.document.IssuedDocuments;
import org.chengnuo.casework.document.Letters;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.problem.ConflictException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the review of a silent approval makes of the grant, as it is told to whom it was given. */
@Component
class ReviewedGrants {

  private final Notices notices;
  private final Letters letters;
  private final IssuedDocuments issued;
  private final FollowUps followUps;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReviewedGrants(
      Notices notices, Letters letters, IssuedDocuments issued, FollowUps followUps, ApplicationEventPublisher events,
      JdbcClient jdbc, Clock clock) {
    this.notices = notices;
    this.letters = letters;
    this.issued = issued;
    this.followUps = followUps;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void serveCorrection(Case file) {
    String caseNumber = file.number();
    String correction =
        jdbc.sql("select correction from grant_correction where case_number = :case")
            .param("case", caseNumber)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new ConflictException("更正尚未作出，不能送达"));
    notices.issueOnce(
        SilenceNotice.GRANT_CORRECTION,
        letters.of(caseNumber),
        Map.of("correction", correction, "documents", issued.ofGrantInWords(caseNumber)));
    followUps.tellState(file);
  }

  void serveRevocation(Case file) {
    String caseNumber = file.number();
    Revocation revocation = revocation(caseNumber);
    events.publishEvent(new GrantRevoked(file, clock.instant()));
    notices.issueOnce(
        SilenceNotice.REVOCATION,
        letters.of(caseNumber),
        Map.of(
            "reason", revocation.reason(),
            "compensation", revocation.compensation(),
            "documents", issued.ofGrantInWords(caseNumber)));
    followUps.tellState(file);
  }

  private record Revocation(String reason, String compensation) {}

  private Revocation revocation(String caseNumber) {
    return jdbc.sql("select reason, compensation from grant_revocation where case_number = :case")
        .param("case", caseNumber)
        .query((row, i) -> new Revocation(row.getString(1), row.getString(2)))
        .optional()
        .orElseThrow(() -> new ConflictException("撤销尚未作出，不能送达"));
  }
}
