package org.chengnuo.approval.acceptance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengnuo.approval.Acceptance;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalCause;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.CaseMaterials;
import org.chengnuo.approval.MaterialRecord;
import org.chengnuo.approval.MaterialStatus;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.casework.record.Accountability;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.catalogue.Material;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** What the window concludes from the materials, and what follows for the applicant (行政许可法 art. 32). */
@Component
class Examination {

  /**
   * The conclusion; text as the conclusion needs it.
   *
   * @param found the materials as the examination found them
   * @param missing codes of what the applicant has to correct
   */
  record Conclusion(Acceptance acceptance, MaterialRecord found, Set<String> missing, String note) {}

  private final Cases cases;
  private final Opinions opinions;
  private final Notices notices;
  private final Corrections corrections;
  private final Accountability accountability;
  private final ItemLimits limits;
  private final CaseMaterials materials;
  private final Calendars calendars;
  private final CurrentUser user;
  private final Clock clock;

  Examination(
      Cases cases, Opinions opinions, Notices notices, Corrections corrections, Accountability accountability,
      ItemLimits limits, CaseMaterials materials, Calendars calendars, CurrentUser user, Clock clock) {
    this.cases = cases;
    this.opinions = opinions;
    this.notices = notices;
    this.corrections = corrections;
    this.accountability = accountability;
    this.limits = limits;
    this.materials = materials;
    this.calendars = calendars;
    this.user = user;
    this.clock = clock;
  }

  /** @return whether the window demands more than it told at first */
  boolean conclude(Application application, Conclusion conclusion) {
    opinions.record(application.caseNumber(), Stage.ACCEPTANCE, conclusion.acceptance(), conclusion.note());
    boolean accepted = conclusion.acceptance() == Acceptance.ACCEPT;
    materials.save(accepted ? conclusion.found().defer(this::lastDay) : conclusion.found());
    return conclusion.acceptance() == Acceptance.CORRECT
        && corrections.demand(application, conclusion.missing(), conclusion.note());
  }

  private LocalDate lastDay(Material deferred) {
    WorkingCalendar calendar = calendars.current();
    return calendar.plusWorkingDays(calendar.dateOf(clock.instant()), deferred.deferrableDays());
  }

  /** The clock starts now. */
  void accept(Application application) {
    concluded(application, Acceptance.ACCEPT);
    MaterialRecord found = materials.of(application);
    notices.issue(
        ApprovalNotice.ACCEPTANCE,
        application.letter(),
        Map.of("finding", finding(found), "materials", inWords(found, calendars.current())));
    limits.startClock(application, clock.instant(), ApprovalNotice.ACCEPTANCE, user.actor());
  }

  /** Says no more of the materials than what is recorded: that all are there only where somebody has listed them. */
  private static String finding(MaterialRecord record) {
    if (!record.declared()) {
      return "经审查，符合受理条件，现予受理";
    }
    return record.with(MaterialStatus.DEFERRED).isEmpty() ? "材料齐全，现予受理" : "经审查，现予容缺受理";
  }

  private static String inWords(MaterialRecord record, WorkingCalendar calendar) {
    String received = record.receivedInWords();
    Map<LocalDate, List<Material>> deferred =
        record.with(MaterialStatus.DEFERRED).stream()
            .collect(
                Collectors.groupingBy(
                    material -> record.entry(material.code()).orElseThrow().dueOn(), TreeMap::new, Collectors.toList()));
    return (received.isEmpty() ? "" : "已收到的材料：" + received + "。")
        + deferred.entrySet().stream()
            .map(due -> "应当于" + calendar.lastDayInWords(due.getKey()) + "前补交：" + names(due.getValue()) + "。")
            .collect(Collectors.joining());
  }

  private static String names(List<Material> materials) {
    return materials.stream().map(Material::name).collect(Collectors.joining("；"));
  }

  /** The clock starts on the day on which the window had the material, because it did not tell in time. */
  void deemAccepted(Application application) {
    Optional<Instant> corrected = corrections.lastReceived(application.caseNumber());
    Instant received = corrected.orElse(application.receivedAt());
    refuseUnlessOverdue(application, received);
    NoticeTemplate told =
        corrected.isPresent() ? ApprovalNotice.DEEMED_ACCEPTANCE_CORRECTED : ApprovalNotice.DEEMED_ACCEPTANCE;
    WorkingCalendar calendar = calendars.current();
    notices.issue(told, application.letter(), Map.of("received", calendar.inWords(calendar.dateOf(received))));
    opinions.record(
        application.caseNumber(), Stage.ACCEPTANCE, null, Verdict.DEEMED, "逾期未告知，视为受理", CurrentUser.SYSTEM, null);
    accountability.record(
        application.caseNumber(), ApprovalCause.DEEMED_ACCEPTANCE, "UserTask_ExamineMaterials", null, null);
    limits.startClock(application, received, told, CurrentUser.SYSTEM);
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
            .plusDays(DeemedAcceptance.days(application.item().regime()));
    boolean late = !LocalDate.ofInstant(clock.instant(), clock.getZone()).isBefore(earliest);
    boolean demanded = !materials.of(application).with(MaterialStatus.MISSING).isEmpty();
    if (!late || cases.outcome(application.caseNumber()).isPresent() || demanded) {
      throw new ConflictException("不符合视为受理的条件：须材料在窗口、告知期限已届满、办件未终止");
    }
  }

  void reject(Application application) {
    String reason = concluded(application, Acceptance.REJECT).reason();
    notices.issue(ApprovalNotice.NOT_ACCEPTED, application.letter(), Map.of("reason", reason));
  }

  /** The applicant's time to correct has ended. */
  void lapse(Application application) {
    Corrections.Correction open = corrections.open(application.caseNumber());
    if (clock.instant().isBefore(open.dueAt())) {
      throw new ConflictException("补正期限尚未届满，不能终止");
    }
    notices.issue(ApprovalNotice.LAPSE_UNCORRECTED, application.letter(), Map.of("notice", notices.named(open.noticeNumber())));
  }
}
