package org.chengnuo.approval.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengnuo.approval.Acceptance;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.CaseMaterials;
import org.chengnuo.approval.MaterialRecord;
import org.chengnuo.approval.MaterialStatus;
import org.chengnuo.approval.Stage;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.catalogue.Material;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** What follows from the window's conclusion: the application is accepted or not (行政许可法 art. 32). */
@Component
class Admission {

  private final Opinions opinions;
  private final Notices notices;
  private final ItemLimits limits;
  private final CaseMaterials materials;
  private final Calendars calendars;
  private final CurrentUser user;
  private final Clock clock;

  Admission(
      Opinions opinions, Notices notices, ItemLimits limits, CaseMaterials materials, Calendars calendars,
      CurrentUser user, Clock clock) {
    this.opinions = opinions;
    this.notices = notices;
    this.limits = limits;
    this.materials = materials;
    this.calendars = calendars;
    this.user = user;
    this.clock = clock;
  }

  /** The clock starts now. */
  void accept(Application application) {
    concluded(application, Acceptance.ACCEPT);
    MaterialRecord found = materials.of(application);
    Map<String, String> words = Map.of("finding", finding(found), "materials", inWords(found, calendars.current()));
    limits.startClock(application, clock.instant(), ApprovalNotice.ACCEPTANCE, words, user.actor());
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

  void reject(Application application) {
    String reason = concluded(application, Acceptance.REJECT).reason();
    notices.issue(ApprovalNotice.NOT_ACCEPTED, application.letter(), Map.of("reason", reason));
  }

  /** What the window said last, if it is this. */
  private Opinions.Given concluded(Application application, Acceptance conclusion) {
    return opinions
        .last(application.caseNumber(), Stage.ACCEPTANCE)
        .filter(said -> said.conclusion().equals(conclusion.name()))
        .orElseThrow(() -> new ConflictException("没有作出此项结论的受理审查"));
  }
}
