package org.chengnuo.approval.sheet;

import static org.chengnuo.approval.sheet.Html.div;
import static org.chengnuo.approval.sheet.Html.heading;
import static org.chengnuo.approval.sheet.Html.span;
import static org.chengnuo.approval.sheet.Html.table;
import static org.chengnuo.approval.sheet.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.FollowUpEntry;
import org.chengnuo.approval.GrantState;
import org.chengnuo.approval.HandOvers.HandOver;
import org.chengnuo.approval.MaterialEntry;
import org.chengnuo.approval.Opinions.Given;
import org.chengnuo.approval.Priority;
import org.chengnuo.approval.sheet.CaseFile.Bill;
import org.chengnuo.approval.sheet.CaseFile.Certificate;
import org.chengnuo.approval.sheet.CaseFile.CertificateState;
import org.chengnuo.approval.sheet.CaseFile.Decided;
import org.chengnuo.approval.sheet.CaseFile.Demand;
import org.chengnuo.approval.sheet.CaseFile.DemandState;
import org.chengnuo.approval.sheet.CaseFile.MaterialLine;
import org.chengnuo.casework.document.Notices.Notice;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.engine.PersonNames;

/** A case file as people read it above a form. Chapters without content are left out. */
final class SheetPage {

  private static final String BILL = "缴费单";
  private static final String RESULT = "办理结果";

  /** What the step cannot be taken without seeing, so that it is never folded: the heading of its chapter. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "UserTask_CollectFee", BILL,
          "UserTask_SealCertificate", RESULT,
          "UserTask_HandOver", RESULT,
          "UserTask_DeliverToDoor", RESULT);

  private final CaseFile file;
  private final String step;
  private final Application application;
  private final Regime regime;
  private final StepNames steps;
  private final PersonNames names;
  private final Times times;

  /** @param step the user task above whose form the sheet stands, empty when it stands for itself */
  SheetPage(CaseFile file, String step, StepNames steps, PersonNames names, Times times) {
    this.file = file;
    this.step = step;
    this.application = file.application();
    this.regime = application.item().regime();
    this.steps = steps;
    this.names = names;
    this.times = times;
  }

  Html render() {
    return div(
        "cn-sheet", head(), time(), chapter(applicant()), chapter(facts()), chapter(materials()), chapter(demand()),
        chapter(opinions()), chapter(BILL, bill()), chapter(RESULT, result()), chapter(followUps()), chapter(notices()),
        chapter(handOvers()), chapter(explanation()));
  }

  /** What Tasklist folds (sheet.js); it begins with its heading. */
  private static Html chapter(Html content) {
    return content.isEmpty() ? Html.NOTHING : div("cn-chapter", content);
  }

  private Html chapter(String heading, Html content) {
    if (content.isEmpty()) {
      return Html.NOTHING;
    }
    String style = heading.equals(NEEDED.get(step)) ? "cn-chapter cn-needed" : "cn-chapter";
    return div(style, heading(heading).then(content));
  }

  private Html head() {
    Priority priority = application.priority();
    Html urgent = priority == Priority.NONE ? Html.NOTHING : span("cn-tag cn-priority", "优先：" + priority.label());
    Html state =
        file.state() == CaseState.OPEN
            ? Html.NOTHING
            : span(file.state() == CaseState.GRANT_REVOKED ? "cn-tag cn-red" : "cn-tag", file.state().label(regime));
    return div(
        "cn-head",
        span("cn-item", application.item().name()),
        span("cn-number", application.caseNumber()),
        urgent,
        state,
        div("cn-subject", span("cn-who", regime.applicant() + "：" + application.applicant().name()), parcel()));
  }

  private Html parcel() {
    return application.item().facts().stream()
        .filter(fact -> fact.name().equals(ServiceItem.PARCEL))
        .flatMap(fact -> application.facts().text(fact.name()).map(value -> span("cn-parcel", fact.label() + "：" + value)).stream())
        .findFirst()
        .orElse(Html.NOTHING);
  }

  private Html time() {
    Html limits =
        file.clock()
            .map(clock -> new ClockSheet(clock, file, names, times))
            .map(clock -> List.of(
                pair("承诺时限", clock.promised()), pair(regime.outerLimit(), clock.statutory()),
                pair("时限依据", application.item().statutoryBasis()), pair("计时", clock.state())))
            .map(Html::all)
            .orElseGet(
                () -> pair("时限", text(file.closed() ? "未受理即终止，时限未起算" : untilAccepted())));
    return div("cn-pairs cn-time", limits, pair("首问责任人", answerable()));
  }

  private String untilAccepted() {
    return regime == Regime.ENTRUSTED_REGISTRATION
        ? "尚未接收，未起算；" + application.item().limitsInWords()
        : "尚未受理，未起算；受理后" + application.item().limitsInWords();
  }

  private Html answerable() {
    return file.standing().answerable() == null ? text("尚无（首位认领人为首问责任人）") : text(names.of(file.standing().answerable()));
  }

  private Html applicant() {
    Html rows =
        Html.all(
            List.of(
                pair(regime.applicant(), application.applicant().name() + "（"
                    + application.applicant().type().label() + "）"),
                pair("证件号码",
                    Words.masked(application.applicant().type(), application.applicant().identifier())),
                pair("联系电话", application.applicant().phone()),
                pair("申请时间", times.minute(application.receivedAt()) + "（" + Words.cameIn(application) + "）"),
                pair("登记人", names.of(application.registeredBy())),
                pair("办理科室", application.item().section()),
                pair("领取方式", application.delivery().label())));
    Html visit =
        file.standing().homeVisit() == null
            ? Html.NOTHING
            : pair("上门办理",
                times.minute(file.standing().homeVisit().at()) + "，" + file.standing().homeVisit().address());
    return heading("申请").then(div("cn-pairs", rows, visit));
  }

  private Html facts() {
    List<Html> pairs =
        application.item().facts().stream()
            .flatMap(
                fact ->
                    application.facts().text(fact.name())
                        .map(value -> pair(fact.label(), Words.valueWithUnit(fact, value)))
                        .stream())
            .toList();
    return pairs.isEmpty() ? Html.NOTHING : heading("申请内容").then(div("cn-pairs cn-facts", Html.all(pairs)));
  }

  private Html materials() {
    return heading("材料")
        .then(table(List.of("编码", "材料", "形式", "要求", "状态"), file.materials().stream().map(this::material).toList()));
  }

  private List<Html> material(MaterialLine line) {
    String need = line.required() ? "应交" : line.material().when() == null ? "选交" : "本件不需要";
    Html state =
        line.entry().map(this::state).orElse(line.required() ? text("未登记") : Html.NOTHING);
    Html name =
        line.material().note() == null
            ? text(line.material().name())
            : text(line.material().name()).then(div("cn-note", text(line.material().note())));
    return List.of(
        text(line.material().code()),
        name,
        span("cn-short", line.material().form().label()),
        span("cn-short", need),
        state);
  }

  private Html state(MaterialEntry entry) {
    String label =
        switch (entry.status()) {
          case MISSING -> file.closed() ? DemandState.UNANSWERED.label(file.standing().outcome()) : entry.status().label();
          case DEFERRED -> entry.status().label() + "，至 " + entry.dueOn();
          default -> entry.status().label();
        };
    Html state = entry.status().received() ? text(label) : span("cn-tag cn-missing", label);
    String form = entry.form() == null ? "" : entry.form().label();
    String said = Stream.of(form, Objects.requireNonNullElse(entry.note(), "")).filter(each -> !each.isEmpty())
        .collect(Collectors.joining("，"));
    return said.isEmpty() ? state : state.then(div("cn-note", text(said)));
  }

  private Html demand() {
    Demand demand = file.standing().demand();
    if (demand == null) {
      return Html.NOTHING;
    }
    List<Html> pairs = new ArrayList<>();
    pairs.add(pair("要求补正", String.join("、", demand.materials())));
    pairs.add(pair("提出人", names.of(demand.by())));
    if (demand.note() != null) {
      pairs.add(pair("补正说明", demand.note()));
    }
    DemandState state = demand.state(file.closed());
    pairs.add(pair("状态", state.label(file.standing().outcome())));
    if (demand.noticeNumber() != null) {
      pairs.add(pair("告知书", demand.noticeNumber()));
    }
    if (state == DemandState.OPEN) {
      pairs.add(pair("补正期限", "至 " + times.minute(demand.dueAt())));
    }
    if (state == DemandState.RECEIVED) {
      pairs.add(pair("补齐时间", times.minute(demand.receivedAt())));
    }
    return heading("补正").then(div("cn-pairs", Html.all(pairs)));
  }

  private Html opinions() {
    List<List<Html>> rows = file.opinions().stream().map(this::opinion).toList();
    return rows.isEmpty()
        ? Html.NOTHING
        : heading("意见和决定").then(table(List.of("时间", "环节", "结论", "说明", "经办"), rows));
  }

  private List<Html> opinion(Given given) {
    String step = given.unit() == null ? given.stage().label() : given.stage().label() + "：" + steps.of(given.unit());
    String by = given.withPerson() == null ? names.of(given.by()) : names.of(given.by()) + "、" + names.of(given.withPerson());
    return List.of(
        span("cn-short", times.minute(given.at())),
        text(step),
        span("cn-short", Words.conclusion(given.stage(), given.conclusion(), regime)),
        given.reason() == null ? Html.NOTHING : text(given.reason()),
        text(by));
  }

  private Html bill() {
    return file.bill().map(this::bill).orElse(Html.NOTHING);
  }

  private Html bill(Bill bill) {
    List<Html> pairs = new ArrayList<>();
    pairs.add(pair("缴费单号", bill.number()));
    pairs.add(pair("应缴合计", bill.total().toPlainString() + " 元"));
    pairs.add(pair("状态", billState(bill)));
    Html lines =
        table(
            List.of("收费项目", "金额（元）", "依据"),
            bill.lines().stream()
                .map(line -> List.of(text(line.feeItem()), text(line.amount().toPlainString()), text(line.basis())))
                .toList());
    return div("cn-pairs", Html.all(pairs)).then(lines);
  }

  private Html billState(Bill bill) {
    String state = bill.state().label();
    return switch (bill.state()) {
      case FREE -> text(state + "：" + bill.zeroReason());
      case DUE -> text(state + "，缴费期限至 " + times.minute(bill.dueAt()));
      case PAID ->
          text(state + "，" + times.minute(bill.payment().at()) + "，" + bill.payment().method() + " "
              + bill.payment().reference());
      case CANCELLED -> span("cn-tag cn-red", state).then(text("，" + times.minute(bill.cancelledAt()) + " 逾期未缴"));
    };
  }

  private Html result() {
    List<Html> pairs = new ArrayList<>();
    Decided decided = file.standing().decision();
    if (decided != null) {
      pairs.add(
          pair("决定", text(result(decided) + "，" + times.minute(decided.at()) + "，"
              + names.of(decided.by())).then(mark(file.grant().filter(state -> state != GrantState.VALID)))));
    }
    if (file.standing().registerEntry() != null) {
      String entry =
          file.standing().registerEntry().number() + "，" + times.minute(file.standing().registerEntry().at());
      boolean revoked = file.grant().filter(GrantState.REVOKED::equals).isPresent();
      pairs.add(
          pair("登簿", revoked ? text(entry).then(span("cn-tag cn-red", "所依据的决定已撤销")) : text(entry)));
    }
    Certificate certificate = file.standing().certificate();
    if (certificate != null) {
      pairs.add(pair("证件", certificate.kind() + " " + certificate.number()));
      pairs.add(pair("证件状态", certificateState(certificate)));
      if (certificate.sealedAt() != null) {
        pairs.add(pair("盖章", times.minute(certificate.sealedAt())));
      }
      if (certificate.deliveredAt() != null) {
        pairs.add(pair("领取人", certificate.receivedBy() + "，" + times.minute(certificate.deliveredAt())));
      }
    }
    return pairs.isEmpty() ? Html.NOTHING : div("cn-pairs", Html.all(pairs));
  }

  private String result(Decided decided) {
    if (!decided.bySilence()) {
      return decided.result() == Decision.GRANT ? regime.granted() : regime.refused();
    }
    return regime == Regime.MINING ? regime.grantedBySilence() : regime.grantedBySilence() + "（" + regime.granted() + "）";
  }

  private Html certificateState(Certificate certificate) {
    CertificateState state = certificate.state();
    return state == CertificateState.REVOKED
        ? span("cn-tag cn-red", state.label()).then(text("，" + times.minute(certificate.revokedAt())))
        : text(state.label());
  }

  private static Html mark(Optional<GrantState> state) {
    return state.map(GrantState::label).map(label -> span("cn-tag cn-red", label)).orElse(Html.NOTHING);
  }

  private Html followUps() {
    List<List<Html>> rows = file.followUps().stream().map(this::followUp).toList();
    return rows.isEmpty() ? Html.NOTHING : heading("后续处理").then(table(List.of("时间", "事项", "说明", "经办"), rows));
  }

  private List<Html> followUp(FollowUpEntry entry) {
    return List.of(
        span("cn-short", times.minute(entry.at())),
        text(entry.label()),
        entry.note() == null ? Html.NOTHING : text(entry.note()),
        entry.by() == null ? Html.NOTHING : text(names.of(entry.by())));
  }

  private Html notices() {
    List<List<Html>> rows = file.notices().stream().map(this::notice).toList();
    return rows.isEmpty() ? Html.NOTHING : heading("已发文书").then(table(List.of("时间", "文书", "内容"), rows));
  }

  private List<Html> notice(Notice notice) {
    return List.of(
        span("cn-short", times.minute(notice.issuedAt())),
        span("cn-short", notice.title()).then(mark(file.overtaken(notice)))
            .then(div("cn-note", span("cn-short", notice.number()))),
        div("cn-note", text(notice.content())));
  }

  private Html handOvers() {
    List<List<Html>> rows =
        file.handOvers().stream()
            .filter(handOver -> !Objects.equals(handOver.from(), handOver.to()))
            .map(this::handOver)
            .toList();
    return rows.isEmpty()
        ? Html.NOTHING
        : heading("交接").then(table(List.of("时间", "环节", "由", "交", "原因"), rows));
  }

  private List<Html> handOver(HandOver handOver) {
    return List.of(
        span("cn-short", times.minute(handOver.at())),
        text(steps.of(handOver.task())),
        handOver.from() == null ? Html.NOTHING : text(names.of(handOver.from())),
        handOver.to() == null ? text("岗位") : text(names.of(handOver.to())),
        text(handOver.reason()));
  }

  private Html explanation() {
    return file.clock().map(clock -> new ClockSheet(clock, file, names, times).explanation()).orElse(Html.NOTHING);
  }

  private static Html pair(String label, String value) {
    return pair(label, text(value));
  }

  private static Html pair(String label, Html value) {
    return div("cn-pair", span("cn-label", label), div("cn-value", value));
  }
}
