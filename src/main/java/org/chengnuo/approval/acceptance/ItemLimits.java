package org.chengnuo.approval.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.SpecialProcedure;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockDefinition;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.DayKind;
import org.chengnuo.clock.limits.LimitDefinition;
import org.chengnuo.clock.limits.PauseCause;
import org.chengnuo.clock.limits.Thresholds;
import org.springframework.stereotype.Component;

/** The limits of an approval, its promise and the limit of its law, which stand still for the same causes. */
@Component
class ItemLimits {

  private final CaseClocks clocks;
  private final Notices notices;

  ItemLimits(CaseClocks clocks, Notices notices) {
    this.clocks = clocks;
    this.notices = notices;
  }

  /**
   * Tells the applicant of the acceptance and starts the clock on the basis that the notice names.
   *
   * @param words what the notice says beside what is known of the case
   */
  void startClock(
      Application application, Instant at, NoticeTemplate acceptance, Map<String, String> words, String by) {
    notices.issue(acceptance, application.letter(), words);
    String basis = notices.basis(acceptance, application.letter());
    clocks.start(ClockId.handling(application.caseNumber()), definition(application), at, basis, by, null);
  }

  ClockDefinition definition(Application application) {
    ServiceItem item = application.item();
    Thresholds thresholds = new Thresholds(item.alarms().blue(), item.alarms().yellow());
    List<PauseCause> causes =
        Stream.of(SpecialProcedure.values())
            .filter(procedure -> procedure.lawfulFor(item))
            .map(procedure -> new PauseCause(procedure.name(), procedure.label(), basis(application, procedure)))
            .toList();
    return new ClockDefinition(
        "办理",
        List.of(
            new LimitDefinition(
                LimitDefinition.PROMISED, "承诺时限", item.promisedDays(), DayKind.WORKING_DAYS, thresholds, causes),
            new LimitDefinition(
                LimitDefinition.STATUTORY, item.regime().outerLimit(), item.statutoryDays(), DayKind.WORKING_DAYS,
                thresholds, causes)));
  }

  private String basis(Application application, SpecialProcedure procedure) {
    return procedure == SpecialProcedure.ITEM_RULE
        ? application.item().pauses().stream()
            .map(rule -> rule.name() + "（" + rule.basis() + "）")
            .collect(Collectors.joining("；"))
        : notices.basis(ApprovalNotice.PAUSE, application.letter());
  }
}
