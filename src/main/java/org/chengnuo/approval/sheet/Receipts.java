package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.MaterialEntry;
import org.chengnuo.approval.MaterialStatus;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.catalogue.MaterialForm;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.ClockEntry;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.engine.PersonNames;
import org.chengnuo.page.Pages;
import org.springframework.stereotype.Component;

/** Makes receipts. */
@Component
class Receipts {

  private final Bureau bureau;
  private final Notices notices;
  private final PersonNames names;
  private final Calendars calendars;
  private final Times times;
  private final Pages pages;

  Receipts(Bureau bureau, Notices notices, PersonNames names, Calendars calendars, Times times, Pages pages) {
    this.bureau = bureau;
    this.notices = notices;
    this.names = names;
    this.calendars = calendars;
    this.times = times;
    this.pages = pages;
  }

  String printed(CaseFile file) {
    return pages.printed(title(file) + " " + file.application().caseNumber(), "receipt", of(file));
  }

  private ReceiptPage of(CaseFile file) {
    Application application = file.application();
    WorkingCalendar calendar = calendars.current();
    return new ReceiptPage(
        bureau.name(),
        title(file),
        application.caseNumber(),
        application.item().name(),
        applicant(application),
        received(file),
        limit(file),
        materials(file),
        deferred(file, calendar),
        new ReceiptAdvice(file, notices, calendar, times).words());
  }

  /** Until the acceptance it says no more than that the papers are there. */
  private static String title(CaseFile file) {
    if (file.application().item().regime() == Regime.ENTRUSTED_REGISTRATION) {
      return "嘱托文件接收凭证";
    }
    return file.clock().isPresent() ? "受理回执" : "收件凭证";
  }

  private static ReceiptPage.Applicant applicant(Application application) {
    return new ReceiptPage.Applicant(
        application.item().regime().applicant(),
        application.applicant().name(),
        Words.masked(application.applicant().type(), application.applicant().identifier()),
        Words.maskedPhone(application.applicant().phone()));
  }

  /** A program receives nothing: behind it stands the first clerk who took the case, or nobody yet. */
  private ReceiptPage.Received received(CaseFile file) {
    Application application = file.application();
    String user = application.sourceSystem() == null ? application.registeredBy() : file.standing().answerable();
    return new ReceiptPage.Received(
        times.minute(application.receivedAt()), Words.cameIn(application), names.of(user), application.item().section());
  }

  private static String limit(CaseFile file) {
    int promised = file.application().item().promisedDays();
    if (promised == 0) {
      return "当场办理";
    }
    return file.clock()
        .map(clock -> limit(file, clock))
        .orElse(file.closed() ? "未受理，时限未起算" : "受理后 " + promised + " 个工作日");
  }

  private static String limit(CaseFile file, CaseClock clock) {
    CaseClock.Limit limit = clock.promised();
    int extended = extension(clock);
    String promise = "承诺 " + (limit.limitDays() - extended) + " 个工作日";
    if (extended > 0) {
      promise += "，经批准延长 " + extended + " 个工作日" + file.last(ApprovalNoticeKind.EXTENSION).map(Words::cited).orElse("");
    }
    if (clock.stopped()) {
      return promise + "，计时已停止";
    }
    return clock.paused()
        ? promise + "，计时已中止"
        : clock.calendar().lastDayInWords(limit.dueDate()) + "前办结（" + promise + "）";
  }

  /** Working days by which the promise was lengthened; a promise that was broken by then was not. */
  private static int extension(CaseClock clock) {
    return clock.entries().stream()
        .filter(entry -> entry.kind() == ClockEntry.Kind.EXTEND && entry.at().isBefore(clock.promised().dueAt()))
        .mapToInt(ClockEntry::days)
        .sum();
  }

  private static List<ReceiptPage.Material> materials(CaseFile file) {
    return file.materials().stream()
        .flatMap(line -> line.entry().filter(entry -> entry.status().received()).map(entry -> received(line, entry)).stream())
        .toList();
  }

  private static ReceiptPage.Material received(CaseFile.MaterialLine line, MaterialEntry entry) {
    return new ReceiptPage.Material(
        line.material().code(),
        line.material().name(),
        Optional.ofNullable(entry.form()).map(MaterialForm::label).orElse(null),
        entry.note());
  }

  private static List<ReceiptPage.Deferred> deferred(CaseFile file, WorkingCalendar calendar) {
    return file.closed()
        ? List.of()
        : file.materials().stream()
            .flatMap(
                line ->
                    line.entry().filter(entry -> entry.status() == MaterialStatus.DEFERRED)
                        .map(entry -> new ReceiptPage.Deferred(line.material().code(), line.material().name(), calendar.lastDayInWords(entry.dueOn())))
                        .stream())
            .toList();
  }
}
