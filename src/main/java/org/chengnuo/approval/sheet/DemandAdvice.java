package org.chengnuo.approval.sheet;

import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.acceptance.Demand;
import org.chengnuo.approval.acceptance.Demands;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.IssuedNotices;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** What a receipt tells of a case whose applicant has still to hand something in. */
@Component
class DemandAdvice {

  private final Demands demands;
  private final IssuedNotices notices;
  private final Calendars calendars;
  private final Times times;

  DemandAdvice(Demands demands, IssuedNotices notices, Calendars calendars, Times times) {
    this.demands = demands;
    this.notices = notices;
    this.calendars = calendars;
    this.times = times;
  }

  Optional<String> sentBack(CaseSheet sheet, Application application) {
    return demands.open(sheet).map(demand -> sentBack(demand, sheet, application.item().regime()));
  }

  private String sentBack(Demand demand, CaseSheet sheet, Regime regime) {
    String told =
        sheet.part(notices).stream()
            .filter(notice -> notice.number().equals(demand.noticeNumber()))
            .findFirst()
            .map(notice -> "本机关已于" + times.day(notice.issuedAt()) + "告知补正" + Citations.of(notice))
            .orElseThrow();
    if (regime == Regime.ENTRUSTED_REGISTRATION) {
      return told + "，请即补充。";
    }
    WorkingCalendar calendar = calendars.current();
    return told + "，请于" + calendar.lastDayInWords(calendar.dateOf(demand.dueAt())) + "前补正。";
  }
}
