package org.chengnuo.casework.lost;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.problem.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a lost case, so that its applicant may apply anew: one supervisor or head of the organ says why, another confirms.
 * The grounds go to the applicant with the remedies and into the ledger of the case's clock. A case that has been decided
 * does not end this way, since the decision stands.
 */
@Service
class LostCaseEndings {

  private static final Set<String> ENTITLED = Set.of("supervisors", "heads");

  private static final int MAX_GROUNDS = 500;

  private final LostCases lost;
  private final Cases cases;
  private final CaseClocks clocks;
  private final List<Termination> terminations;
  private final CurrentUser user;
  private final Clock clock;
  private final JdbcClient jdbc;

  LostCaseEndings(LostCases lost, Cases cases, CaseClocks clocks, List<Termination> terminations,
      CurrentUser user, Clock clock, JdbcClient jdbc) {
    this.lost = lost;
    this.cases = cases;
    this.clocks = clocks;
    this.terminations = terminations;
    this.user = user;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /**
   * Says why the case should end; said again before it is confirmed, the later counts.
   *
   * @throws ConflictException if the case is not lost
   */
  @Transactional
  void propose(String caseNumber, String grounds) {
    checkLost(caseNumber);
    if (grounds == null || grounds.isBlank() || grounds.length() > MAX_GROUNDS) {
      throw new InvalidInputException("grounds", "请写明终止办理的理由，不超过 " + MAX_GROUNDS + " 字");
    }
    jdbc.sql("delete from lost_case_ending where case_number = :case and confirmed_by is null").param("case", caseNumber)
        .update();
    jdbc.sql(
            """
            insert into lost_case_ending (case_number, grounds, proposed_by, proposed_at)
            values (:case, :grounds, :by, :at)
            """)
        .param("case", caseNumber)
        .param("grounds", grounds.strip())
        .param("by", user.actor())
        .param("at", now())
        .update();
  }

  /**
   * Ends the case.
   *
   * @throws NotFoundException if nobody has said why
   * @throws ConflictException if the same person did, or if the case is not lost or has been decided
   */
  @Transactional
  void confirm(String caseNumber) {
    Case file = checkLost(caseNumber);
    Termination termination =
        terminations.stream().filter(each -> each.process().equals(file.process())).findFirst()
            .orElseThrow(() -> new ConflictException("办件 " + caseNumber + " 所属的流程不能这样终止"));
    Set<ClockId> counting = clocks.find(List.of(caseNumber)).keySet();
    counting.forEach(clocks::hold);
    String grounds = confirmed(caseNumber);
    counting.forEach(clock -> clocks.stop(clock, "流程丢失，经两人确认终止办理", user.actor(), grounds));
    termination.terminate(file, grounds);
  }

  private String confirmed(String caseNumber) {
    int confirmed = jdbc.sql(
            """
            update lost_case_ending set confirmed_by = :by, confirmed_at = :at
            where case_number = :case and confirmed_by is null and proposed_by <> :by
            """)
        .param("by", user.actor())
        .param("at", now())
        .param("case", caseNumber)
        .update();
    String grounds = jdbc.sql("select grounds from lost_case_ending where case_number = :case").param("case", caseNumber)
        .query(String.class).optional()
        .orElseThrow(() -> new NotFoundException("办件 " + caseNumber + " 没有待确认的终止办理"));
    if (confirmed != 1) {
      throw new ConflictException("终止办理须由提出人以外的另一人确认");
    }
    return grounds;
  }

  private Case checkLost(String caseNumber) {
    if (!user.isInAny(ENTITLED)) {
      throw new AccessDeniedException("supervisors and heads only");
    }
    Case file = cases.get(caseNumber);
    if (!lost.isLost(caseNumber)) {
      throw new ConflictException("办件 " + caseNumber + " 的流程仍在运行或已办结，不能这样终止");
    }
    return file;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
