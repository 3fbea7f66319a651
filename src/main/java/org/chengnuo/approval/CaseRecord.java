package org.chengnuo.approval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengnuo.catalogue.SilenceMode;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of a case: who answers for it, what was decided, how it ended. */
@Component
public class CaseRecord {

  private static final int KEPT = 4096;

  /** Cases that are known to have an answerable person. */
  private final Cache<String, Boolean> answered = Caffeine.newBuilder().maximumSize(KEPT).build();

  private final JdbcClient jdbc;
  private final Clock clock;

  CaseRecord(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes a person answerable for the case to its end, unless somebody is already (首问负责制: the first who was asked). */
  void answerFor(String caseNumber, String person) {
    if (answered.getIfPresent(caseNumber) != null) {
      return;
    }
    int changed =
        jdbc.sql("update approval_case set answerable = :person where case_number = :number and answerable is null")
            .param("person", person)
            .param("number", caseNumber)
            .update();
    if (changed == 0) {
      // Somebody is, and that never changes; whether we became it is sure only after the commit.
      answered.put(caseNumber, true);
    }
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

  /** How the case ended; empty while it is open, or unknown. */
  public Optional<Outcome> outcome(String caseNumber) {
    return jdbc.sql("select outcome from approval_case where case_number = :number and outcome is not null")
        .param("number", caseNumber)
        .query(String.class)
        .optional()
        .map(Outcome::valueOf);
  }

  /**
   * Ends the case. From now on the applicant may apply anew.
   *
   * @throws ConflictException if it has ended, or not with what this outcome takes
   */
  public void close(Application application, Outcome outcome) {
    String caseNumber = application.caseNumber();
    int closed =
        jdbc.sql(
                """
                update approval_case set outcome = :outcome, closed_at = :at
                where case_number = :case and outcome is null and
                """
                    + String.join(" and ", conditions(application, outcome)))
            .param("outcome", outcome.name())
            .param("at", Timestamp.from(clock.instant()))
            .param("case", caseNumber)
            .update();
    if (closed != 1) {
      throw new ConflictException("办件 " + caseNumber + " 已办结，或者不具备以“" + outcome.label() + "”办结的条件");
    }
    jdbc.sql("delete from open_application where case_number = :number").param("number", caseNumber).update();
  }

  private static List<String> conditions(Application application, Outcome outcome) {
    return switch (outcome) {
      case GRANTED -> granted(application, CaseConditions.GRANTED, "not " + CaseConditions.GRANTED_BY_SILENCE);
      case GRANTED_BY_SILENCE -> granted(application, CaseConditions.GRANTED_BY_SILENCE);
      case REFUSED -> List.of("exists (select 1 from decision where case_number = :case and result = 'REFUSE')");
      case NOT_ACCEPTED -> List.of(told(NoticeKind.NOT_ACCEPTED));
      case WITHDRAWN -> List.of(told(NoticeKind.WITHDRAWAL));
      case LAPSED -> List.of(told(NoticeKind.LAPSE));
      case TERMINATED -> List.of(told(NoticeKind.LAPSE), CaseConditions.UNDECIDED, CaseConditions.TERMINATION_CONFIRMED);
    };
  }

  private static List<String> granted(Application application, String... decided) {
    List<String> conditions = new ArrayList<>(List.of(decided));
    conditions.add(CaseConditions.SETTLED);
    if (application.item().registerBeforeCertificate()) {
      conditions.add(CaseConditions.REGISTERED);
    }
    if (application.item().stages().certificate() != null) {
      conditions.add(CaseConditions.DELIVERED);
    }
    return conditions;
  }

  private static String told(NoticeKind kind) {
    return "exists (select 1 from notice where case_number = :case and kind = '" + kind.name() + "')";
  }
}
