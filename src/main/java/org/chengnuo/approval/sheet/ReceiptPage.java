package org.chengnuo.approval.sheet;

import static org.chengnuo.approval.sheet.Html.div;
import static org.chengnuo.approval.sheet.Html.heading;
import static org.chengnuo.approval.sheet.Html.span;
import static org.chengnuo.approval.sheet.Html.table;
import static org.chengnuo.approval.sheet.Html.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Deadlines;
import org.chengnuo.approval.MaterialEntry;
import org.chengnuo.approval.NoticeTemplate;
import org.chengnuo.approval.Notices;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.clock.WorkingCalendar;
import org.chengnuo.engine.PersonNames;

/** What the applicant takes along: that the bureau has the application, which papers, and what happens by when. */
final class ReceiptPage {

  private final CaseFile file;
  private final Application application;
  private final Bureau bureau;
  private final Notices notices;
  private final PersonNames names;
  private final WorkingCalendar calendar;
  private final Times times;

  ReceiptPage(
      CaseFile file, Bureau bureau, Notices notices, PersonNames names, WorkingCalendar calendar, Times times) {
    this.file = file;
    this.application = file.application();
    this.bureau = bureau;
    this.notices = notices;
    this.names = names;
    this.calendar = calendar;
    this.times = times;
  }

  /** Until the acceptance it says no more than that the papers are there. */
  String title() {
    return file.clock().isPresent() ? "受理回执" : "收件凭证";
  }

  Html render() {
    return div(
        "cn-sheet cn-receipt",
        div("cn-bureau", text(bureau.name())),
        div("cn-title", text(title())),
        div("cn-pairs", application(), limits()),
        heading("收到的材料"),
        materials(),
        heading("办理须知"),
        div("cn-advice", advice()),
        div("cn-sign", text("收件人：" + names.of(application.registeredBy())), div("", text(bureau.name())),
            div("", text(times.minute(application.receivedAt())))));
  }

  private Html application() {
    return Html.all(
        List.of(
            pair("办件编号", application.caseNumber()),
            pair("办理事项", application.item().name()),
            pair("申请人", application.applicant().name()),
            pair("证件号码", Words.masked(application.applicant().type(), application.applicant().identifier())),
            pair("联系电话", Words.maskedPhone(application.applicant().phone())),
            pair("收件时间", times.minute(application.receivedAt()) + "（" + application.channel().label() + "）"),
            pair("收件人", names.of(application.registeredBy())),
            pair("办理科室", application.item().section())));
  }

  private Html limits() {
    ServiceItem item = application.item();
    return pair(
        "承诺时限",
        file.clock()
            .map(clock -> clock.promised().dueDate() + " 前办结（承诺 " + item.promisedDays() + " 个工作日）")
            .orElse("受理后 " + item.promisedDays() + " 个工作日"));
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

  private Html advice() {
    Optional<LocalDate> accepted = file.clock().map(clock -> calendar.dateOf(clock.startedAt()));
    if (accepted.isPresent()) {
      return text("本申请已于 " + accepted.get() + " 受理。超过承诺时限的，本机关公开说明原因。请凭办件编号查询进度。");
    }
    int days = Deadlines.acceptanceDays(application.item().regime());
    LocalDate lastDay = calendar.plusWorkingDays(calendar.dateOf(application.receivedAt()), days);
    return text(
        "本凭证只说明收到上列材料，不表示已经受理。本机关至迟于 "
            + lastDay
            + "（收件后 "
            + days
            + " 个工作日内）告知是否受理或者一次性告知需要补正的全部内容；逾期没有告知的，自收到申请材料之日起即为受理（"
            + notices.basis(NoticeTemplate.DEEMED_ACCEPTANCE, application)
            + "）。请凭办件编号查询进度。");
  }

  private static Html pair(String label, String value) {
    return div("cn-pair", span("cn-label", label), div("cn-value", text(value)));
  }
}
