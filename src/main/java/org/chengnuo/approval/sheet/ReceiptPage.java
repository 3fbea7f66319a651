package org.chengnuo.approval.sheet;

import static org.chengnuo.approval.sheet.Html.div;
import static org.chengnuo.approval.sheet.Html.heading;
import static org.chengnuo.approval.sheet.Html.span;
import static org.chengnuo.approval.sheet.Html.table;
import static org.chengnuo.approval.sheet.Html.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.approval.MaterialEntry;
import org.chengnuo.approval.MaterialStatus;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.ClockEntry;
import org.chengnuo.engine.PersonNames;

/** What the applicant takes along: that the bureau has the application, which papers, and what happens by when. */
final class ReceiptPage {

  private final CaseFile file;
  private final Application application;
  private final Regime regime;
  private final Bureau bureau;
  private final ReceiptAdvice advice;
  private final PersonNames names;
  private final WorkingCalendar calendar;
  private final Times times;

  ReceiptPage(
      CaseFile file, Bureau bureau, Notices notices, PersonNames names, WorkingCalendar calendar, Times times) {
    this.file = file;
    this.application = file.application();
    this.regime = application.item().regime();
    this.bureau = bureau;
    this.advice = new ReceiptAdvice(file, notices, calendar, times);
    this.names = names;
    this.calendar = calendar;
    this.times = times;
  }

  /** Until the acceptance it says no more than that the papers are there. */
  String title() {
    if (regime == Regime.ENTRUSTED_REGISTRATION) {
      return "嘱托文件接收凭证";
    }
    return file.clock().isPresent() ? "受理回执" : "收件凭证";
  }

  Html render() {
    return div(
        "cn-sheet cn-receipt",
        div("cn-bureau", text(bureau.name())),
        div("cn-title", text(title())),
        div("cn-pairs", application(), pair("承诺时限", limit())),
        heading("收到的材料"),
        materials(),
        deferred(),
        heading("办理须知"),
        div("cn-advice", text(advice.words())),
        div("cn-sign", recipient().map(name -> text("收件人：" + name)).orElse(Html.NOTHING), div("", text(bureau.name())),
            div("", text(times.minute(application.receivedAt())))));
  }

  private Html application() {
    return Html.all(
        Stream.of(
                pair("办件编号", application.caseNumber()),
                pair("办理事项", application.item().name()),
                pair(regime.applicant(), application.applicant().name()),
                pair("证件号码", Words.masked(application.applicant().type(), application.applicant().identifier())),
                pair("联系电话", Words.maskedPhone(application.applicant().phone())),
                pair("收件时间", times.minute(application.receivedAt())),
                pair("收件方式", Words.cameIn(application)),
                recipient().map(name -> pair("收件人", name)).orElse(Html.NOTHING),
                pair("办理科室", application.item().section()))
            .toList());
  }

  /** A program receives nothing: behind it stands the first clerk who took the case, or nobody yet. */
  private Optional<String> recipient() {
    String user = application.sourceSystem() == null ? application.registeredBy() : file.standing().answerable();
    return Optional.ofNullable(user).map(names::of);
  }

  private String limit() {
    if (application.item().promisedDays() == 0) {
      return "当场办理";
    }
    if (file.clock().isPresent()) {
      return limit(file.clock().get());
    }
    return file.closed() ? "未受理，时限未起算" : "受理后 " + application.item().promisedDays() + " 个工作日";
  }

  private String limit(CaseClock clock) {
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

  private Html materials() {
    List<List<Html>> rows =
        file.materials().stream()
            .filter(line -> line.entry().filter(entry -> entry.status().received()).isPresent())
            .map(
                line ->
                    List.of(
                        text(line.material().code()),
                        text(line.material().name()),
                        text(line.entry().map(MaterialEntry::form).map(form -> form.label()).orElse("")),
                        text(line.entry().map(MaterialEntry::note).orElse(""))))
            .toList();
    return rows.isEmpty() ? div("cn-note", text("收件时未登记材料。")) : table(List.of("编码", "材料", "形式", "备注"), rows);
  }

  private Html deferred() {
    List<List<Html>> rows =
        file.materials().stream()
            .flatMap(line -> line.entry().filter(this::owed).map(entry -> deferred(line, entry)).stream())
            .toList();
    return rows.isEmpty()
        ? Html.NOTHING
        : heading("容缺待补的材料").then(table(List.of("编码", "材料", "补交期限"), rows));
  }

  private boolean owed(MaterialEntry entry) {
    return entry.status() == MaterialStatus.DEFERRED && !file.closed();
  }

  private List<Html> deferred(CaseFile.MaterialLine line, MaterialEntry entry) {
    return List.of(
        text(line.material().code()),
        text(line.material().name()),
        text(calendar.lastDayInWords(entry.dueOn()) + "前"));
  }

  private static Html pair(String label, String value) {
    return div("cn-pair", span("cn-label", label), div("cn-value", text(value)));
  }
}
