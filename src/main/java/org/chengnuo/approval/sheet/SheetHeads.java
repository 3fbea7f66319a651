package org.chengnuo.approval.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Priority;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.clock.limits.AlarmLevel;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** Says which case it is, what time it has and who answers for it. */
@Component
class SheetHeads {

  private final PersonNames names;
  private final Times times;

  SheetHeads(PersonNames names, Times times) {
    this.names = names;
    this.times = times;
  }

  SheetHead head(CaseFile file) {
    Application application = file.application();
    return new SheetHead(
        application.item().name(),
        application.caseNumber(),
        tags(file),
        application.item().regime().applicant() + "：" + application.applicant().name(),
        parcel(application));
  }

  private static List<Tag> tags(CaseFile file) {
    List<Tag> tags = new ArrayList<>();
    Priority priority = file.application().priority();
    if (priority != Priority.NONE) {
      tags.add(new Tag("优先：" + priority.label(), "priority"));
    }
    if (file.state() != CaseState.OPEN) {
      String state = file.state().label(file.application().item().regime());
      tags.add(new Tag(state, file.state() == CaseState.GRANT_REVOKED ? "red" : null));
    }
    return tags;
  }

  private static List<String> parcel(Application application) {
    return application.item().facts().stream()
        .filter(fact -> fact.name().equals(ServiceItem.PARCEL))
        .flatMap(fact -> application.facts().text(fact.name()).map(value -> fact.label() + "：" + value).stream())
        .toList();
  }

  SheetTime time(CaseFile file) {
    String answerable = names.of(file.standing().answerable());
    return file.clock()
        .map(clock -> counted(file, clock, answerable))
        .orElseGet(() -> new SheetTime(List.of(), null, null, false, notCounting(file), answerable));
  }

  private SheetTime counted(CaseFile file, CaseClock clock, String answerable) {
    ServiceItem item = file.application().item();
    String counting = clock.stopped() ? "已停止" : clock.paused() ? null : "计时中";
    return new SheetTime(
        List.of(
            limit("承诺时限", clock, clock.promised(), file), limit(item.regime().outerLimit(), clock, clock.statutory(), file)),
        item.statutoryBasis(),
        counting,
        counting == null,
        null,
        answerable);
  }

  /** The last day of a limit with what people must know of it. */
  private SheetTime.Limit limit(String label, CaseClock clock, CaseClock.Limit limit, CaseFile file) {
    String due =
        (clock.paused() ? "如现在恢复，至 " : "至 ")
            + times.minute(limit.dueAt())
            + (limit.limitDays() == 0 ? "（当场办理）" : "（" + limit.limitDays() + " 个工作日）");
    List<Tag> tags = new ArrayList<>();
    AlarmLevel level = clock.level(limit, file.readAt());
    if (level != AlarmLevel.NONE) {
      tags.add(new Tag(level.label(), level.name().toLowerCase(Locale.ROOT)));
    }
    if (limit.provisional()) {
      tags.add(new Tag("暂定", "provisional"));
    }
    return new SheetTime.Limit(label, due, tags);
  }

  private static String notCounting(CaseFile file) {
    if (file.closed()) {
      return "未受理即终止，时限未起算";
    }
    ServiceItem item = file.application().item();
    return item.regime() == Regime.ENTRUSTED_REGISTRATION
        ? "尚未接收，未起算；" + item.limitsInWords()
        : "尚未受理，未起算；受理后" + item.limitsInWords();
  }
}
