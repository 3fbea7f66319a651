package org.chengnuo.approval.acceptance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengnuo.approval.Acceptance;
import org.chengnuo.approval.Accountability;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.CaseRecord;
import org.chengnuo.approval.Deadlines;
import org.chengnuo.approval.NoticeTemplate;
import org.chengnuo.approval.Notices;
import org.chengnuo.approval.Opinions;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.clock.CaseClocks;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the window concludes from the materials, and what follows for the applicant (行政许可法 art. 32). */
@Component
class Examination {

  /** The conclusion; materials and text as the conclusion needs them. */
  record Conclusion(Acceptance acceptance, Set<String> missing, String note) {}

  private final CaseRecord record;
  private final Opinions opinions;
  private final Notices notices;
  private final Corrections corrections;
  private final Accountability accountability;
  private final CaseClocks clocks;
  private final CurrentUser user;
  private final JdbcClient jdbc;
  private final Clock clock;

  Examination(
      CaseRecord record, Opinions opinions, Notices notices, Corrections corrections, Accountability accountability, CaseClocks clocks,
      CurrentUser user, JdbcClient jdbc, Clock clock) {
    this.record = record;
    this.opinions = opinions;
    this.notices = notices;
    this.corrections = corrections;
    this.accountability = accountability;
    this.clocks = clocks;
    this.user = user;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether something that a notice listed has not been handed in, so that the case cannot be accepted. */
  boolean incomplete(Application application) {
    return jdbc.sql("select count(*) from case_material where case_number = :case and status = 'MISSING'")
            .param("case", application.caseNumber())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** @return whether the window demands more than it told at first */
  boolean conclude(Application application, Conclusion conclusion) {
    opinions.record(application.caseNumber(), Stage.ACCEPTANCE, conclusion.acceptance(), conclusion.note());
    return conclusion.acceptance() == Acceptance.CORRECT
        && corrections.demand(application, conclusion.missing(), conclusion.note());
  }

  /** The clock starts now. */
  void accept(Application application) {
    concluded(application, Acceptance.ACCEPT);
    notices.issue(NoticeTemplate.ACCEPTANCE, application, Map.of("materials", "经审查，材料齐全、符合法定形式"));
    start(application, clock.instant(), NoticeTemplate.ACCEPTANCE, user.actor());
  }

  /** The clock starts on the day on which the window had the material, because it did not tell in time. */
  void deemAccepted(Application application) {
    Optional<Instant> corrected = corrections.lastReceived(application.caseNumber());
    Instant received = corrected.orElse(application.receivedAt());
    refuseUnlessOverdue(application, received);
    notices.issue(NoticeTemplate.DEEMED_ACCEPTANCE, application, Map.of());
    opinions.record(
        application.caseNumber(), Stage.ACCEPTANCE, null, Verdict.DEEMED, "逾期未告知，视为受理", CurrentUser.SYSTEM, null);
    accountability.record(
        application.caseNumber(), Accountability.Cause.DEEMED_ACCEPTANCE, "UserTask_ExamineMaterials", null, null);
    start(application, received, NoticeTemplate.DEEMED_ACCEPTANCE, CurrentUser.SYSTEM);
  }

  /** The clock starts on the basis that the applicant is told. */
  private void start(Application application, Instant at, NoticeTemplate told, String by) {
    ServiceItem item = application.item();
    String basis = notices.basis(told, application);
    clocks.start(application.caseNumber(), at, item.promisedDays(), item.statutoryDays(), basis, by, null);
  }

  /** What the window said last, if it is this. */
  private Opinions.Given concluded(Application application, Acceptance conclusion) {
    return opinions
        .last(application.caseNumber(), Stage.ACCEPTANCE)
        .filter(said -> said.conclusion().equals(conclusion.name()))
        .orElseThrow(() -> new ConflictException("没有作出此项结论的受理审查"));
  }

  /** The timer counts the working days; nobody is late before as many days have passed as the law gives. */
  private void refuseUnlessOverdue(Application application, Instant received) {
    LocalDate earliest =
        LocalDate.ofInstant(received, clock.getZone())
            .plusDays(Deadlines.acceptanceDays(application.item().regime()));
    boolean late = !LocalDate.ofInstant(clock.instant(), clock.getZone()).isBefore(earliest);
    if (!late || record.outcome(application.caseNumber()).isPresent() || incomplete(application)) {
      throw new ConflictException("不符合视为受理的条件：须材料在窗口、告知期限已届满、办件未终止");
    }
  }

  void reject(Application application) {
    String reason = concluded(application, Acceptance.REJECT).reason();
    notices.issue(NoticeTemplate.NOT_ACCEPTED, application, Map.of("reason", reason));
  }

  /** The applicant's time to correct has ended. */
  void lapse(Application application) {
    Corrections.Correction open = corrections.open(application.caseNumber());
    if (clock.instant().isBefore(open.dueAt())) {
      throw new ConflictException("补正期限尚未届满，不能终止");
    }
    String told = open.noticeNumber();
    notices.issue(NoticeTemplate.LAPSE_UNCORRECTED, application, Map.of("notice", told));
  }
}
