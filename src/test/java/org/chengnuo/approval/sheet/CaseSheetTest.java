package org.chengnuo.approval.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.approval.ApprovalSteps;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@H2Test
class CaseSheetTest {

  @Autowired private RuntimeService runtimeService;
  @Autowired private TaskService taskService;
  @Autowired private FormService formService;
  @Autowired private ManagementService managementService;
  @Autowired private HistoryService historyService;
  @Autowired private Http http;
  @Autowired private ApprovalCases cases;

  private String process;
  private String caseNumber;

  @BeforeEach
  void onAMonday() {
    Time.set(Instant.parse("2026-03-02T02:00:00Z"));
  }

  @AfterEach
  void resetClock() {
    Time.giveBack();
  }

  @Test
  void at_the_examination_it_shows_who_applies_for_what_with_which_materials() {
    Map<String, Object> application = mortgage();
    application.put("submittedMaterials", "M01,M02");
    application.put("materialNotes", "M01 ORIGINAL 一式两份");
    start(application);
    assertThat(sheet())
        .contains("国有建设用地使用权（及房屋）抵押权首次登记", caseNumber)
        .contains("演示申请人（自然人）", "150802********1230", "13800000000", "2026-03-02 10:00（窗口）")
        .doesNotContain("150802199202291230")
        .contains(">抵押类型</span><div class=\"cn-value\">最高额抵押<")
        .contains(">被担保主债权数额（最高债权额）</span><div class=\"cn-value\">50 万元<")
        .contains(row("M01", "不动产登记申请书", "原件", "应交", "已提交<div class=\"cn-note\">原件，一式两份</div>"))
        .contains(row("M04", "主债权合同", "原件", "应交", "<span class=\"cn-tag cn-missing\">未提交</span>"))
        .contains(row("M08", "建设工程规划许可证", "原件和复印件", "本件不需要", ""))
        .contains("尚未受理，未起算；受理后承诺 1 个工作日办结，法定时限 30 个工作日")
        .doesNotContain("意见和决定", "缴费单", "时限计算");
  }

  @Test
  void the_first_who_takes_the_case_is_shown_to_the_end_and_every_hand_over_with_it() {
    start(mortgage());
    http.as("window1").post("/engine-rest/task/" + task().getId() + "/claim", Map.of("userId", "window1"));
    http.as("window1").post("/api/tasks/" + task().getId() + "/hand-over", Map.of("to", "window2", "reason", "外出核查"));
    assertThat(sheet())
        .contains(">首问责任人</span><div class=\"cn-value\">窗口一岗<")
        .contains("<td>受理审查</td><td></td><td>窗口一岗</td>")
        .contains("<td>受理审查</td><td>窗口一岗</td><td>窗口二岗</td><td>外出核查</td>");
  }

  @Test
  void the_head_says_who_applies_for_which_parcel() {
    Map<String, Object> application = mortgage();
    start(application);
    String head = sheet().substring(0, sheet().indexOf("cn-chapter"));
    assertThat(head).contains("申请人：演示申请人", (String) application.get("parcel"));
  }

  @Test
  void the_chapter_that_a_step_needs_is_marked_and_no_other() {
    start(mortgage());
    assertThat(sheet()).doesNotContain("cn-needed");
    complete(Map.of("acceptance", "ACCEPT"));
    Map<String, String> needed = new HashMap<>();
    while (task() != null) {
      String step = task().getTaskDefinitionKey();
      if (sheet().contains("cn-needed")) {
        needed.put(step, sheet().replaceAll("^.*cn-needed\"><h4>(.*?)</h4>.*$", "$1"));
      }
      complete(usual(step));
    }
    assertThat(needed)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("UserTask_CollectFee", "缴费单", "UserTask_SealCertificate", "办理结果", "UserTask_HandOver", "办理结果"));
  }

  @Test
  void a_priority_stands_beside_the_item() {
    Map<String, Object> application = mortgage();
    application.put("priority", "GREEN_CHANNEL");
    start(application);
    assertThat(sheet()).contains("优先：绿色通道");
  }

  @Test
  void while_a_correction_is_awaited_it_shows_what_is_missing_and_until_when() {
    start(mortgage());
    complete(Map.of("acceptance", "CORRECT", "missingMaterials", "M03,M04", "correctionNote", "请交原件"));
    assertThat(sheet())
        .contains(row("M03", "不动产权证书", "原件", "应交", "待补正"))
        .contains(">要求补正</span><div class=\"cn-value\">M03、M04<")
        .contains(">补正说明</span><div class=\"cn-value\">请交原件<")
        .contains(">补正期限</span><div class=\"cn-value\">至 2026-04-14")
        .contains("补正告知书");
    complete(Map.of("correctionComplete", true));
    assertThat(sheet()).contains(row("M03", "不动产权证书", "原件", "应交", "已补正")).contains("补齐时间");
  }

  @Test
  void who_decides_sees_every_earlier_opinion_and_both_limits() {
    start(temporaryLand());
    Time.set(Instant.parse("2026-03-03T02:00:00Z"));
    complete(Map.of("acceptance", "ACCEPT"));
    while (!task().getTaskDefinitionKey().equals("UserTask_Decide")) {
      complete(usual(task().getTaskDefinitionKey()));
    }
    assertThat(sheet())
        .contains("受理通知书")
        .contains("现场勘验</td><td><span class=\"cn-short\">通过</span></td><td>现场相符</td><td>勘验一岗、勘验二岗")
        .contains("初审</td><td><span class=\"cn-short\">建议准予许可</span></td><td>符合规定")
        .contains(">承诺时限</span><div class=\"cn-value\">至 2026-", ">法定时限</span><div class=\"cn-value\">至 2026-")
        .contains(">计时</span><div class=\"cn-value\">计时中<")
        .contains("2026-03-03（周二）</span></td><td><span class=\"cn-short\">不计</span></td><td>起算日不计入");
  }

  @Test
  void an_order_of_a_court_names_the_court_and_is_carried_out_on_the_spot() {
    RunningCase sealing = cases.start("BDC-CF");
    assertThat(page(sealing)).contains(">嘱托机关</span>", "尚未接收，未起算；当场办理").doesNotContain("0 个工作日", ">申请人</span>");
    assertThat(page(sealing.complete(ApprovalSteps.EXAMINE))).contains("（当场办理）").doesNotContain("0 个工作日");
  }

  @Test
  void a_limit_that_no_law_sets_is_not_called_one_of_law() {
    for (String item : List.of("DZZH", "SSNYD", "TDHY", "GD-HB", "GD-XY", "NZY-PC", "JSYD-DX")) {
      RunningCase received = cases.start(item);
      assertThat(page(received)).as(item).contains("，最长办理时限 ").doesNotContain("法定时限 ");
      assertThat(page(received.complete(ApprovalSteps.EXAMINE))).as(item)
          .contains(">最长办理时限</span>").doesNotContain(">法定时限</span>");
    }
  }

  @Test
  void the_renewal_that_law_grants_when_nobody_decides_is_called_as_the_law_calls_it() {
    RunningCase renewal =
        cases.application("CKQ").with("applicationKind", "RENEWAL").with("permitExpiry", "2026-04-15").start()
            .complete(ApprovalSteps.EXAMINE)
            .fire("TimerEvent_SilenceDue");
    assertThat(page(renewal)).contains(">决定</span><div class=\"cn-value\">视为准予延续，").doesNotContain("超时默许");
  }

  private String page(RunningCase shown) {
    return http.as("window1").get("/cases/" + shown.number()).body();
  }

  @Test
  void a_paused_clock_says_so_and_since_when_and_why() {
    start(temporaryLand());
    complete(Map.of("acceptance", "ACCEPT"));
    while (!task().getTaskDefinitionKey().equals("UserTask_Review")) {
      complete(usual(task().getTaskDefinitionKey()));
    }
    complete(Map.of("reviewRecommendation", "EXCLUDE", "pauseCause", "HEARING", "pauseReason", "利害关系人申请听证"));
    Time.set(Instant.parse("2026-03-05T02:00:00Z"));
    assertThat(sheet())
        .contains("已中止计时", "如现在恢复，至 ", "中止（听证）", "中止计时告知书", "利害关系人申请听证")
        .contains("2026-03-02（周一）", "行政许可法》第四十五条");
  }

  @Test
  void a_limit_near_its_end_shows_its_alarm_and_one_without_a_calendar_that_it_is_provisional() {
    Time.set(Instant.parse("2026-12-21T02:00:00Z"));
    start(temporaryLand());
    complete(Map.of("acceptance", "ACCEPT"));
    assertThat(sheet()).contains("暂定");
    Time.set(Instant.parse("2027-02-25T02:00:00Z"));
    assertThat(sheet()).contains("cn-red\">红色超期");
  }

  @Test
  void what_an_applicant_typed_is_text_and_nothing_else() {
    Map<String, Object> application = mortgage();
    application.put("applicantName", "<img src=x onerror=alert(1)>[点](javascript:alert(1)) **粗** {{x}}\u202E'\"&");
    application.put("counterparty", "</td></table><script>alert(2)</script>");
    start(application);
    complete(
        Map.of("acceptance", "CORRECT", "missingMaterials", "M03", "correctionNote", "甲\n\n# 乙\r\n<b>丙</b>"));
    String sheet = sheet();
    assertThat(sheet)
        .contains("&lt;img src=x onerror=alert(1)&gt;[点](javascript:alert(1)) **粗** {{x}}\uFFFD&#39;&quot;&amp;")
        .contains("&lt;/td&gt;&lt;/table&gt;&lt;script&gt;alert(2)&lt;/script&gt;")
        .contains("甲<br><br># 乙<br>&lt;b&gt;丙&lt;/b&gt;")
        .doesNotContain("<img", "<script", "<b>", "href");
    assertThat(sheet.lines()).as("a blank line would end the block that Markdown leaves alone").hasSize(1);
  }

  @Test
  void a_list_that_was_picked_in_tasklist_is_a_list_of_codes() {
    start(mortgage());
    complete(Map.of("acceptance", "CORRECT", "missingMaterials", "[\"M03\",\"M04\"]"));
    assertThat(sheet()).contains(">要求补正</span><div class=\"cn-value\">M03、M04<");
  }

  @Test
  void the_sheet_comes_only_to_those_who_may_read_the_task() {
    start(mortgage());
    String variables = "/engine-rest/task/" + task().getId() + "/form-variables";
    assertThat(http.as("window1").get(variables).json().at("/caseSheet/value").asText()).contains(caseNumber);
    assertThat(http.as("cashier1").get(variables).status()).isEqualTo(403);
    assertThat(http.anonymous().get(variables).status()).isEqualTo(401);
  }

  @Test
  void a_completed_task_leaves_no_sheet_behind_and_nobody_can_plant_one() {
    start(mortgage());
    String task = task().getId();
    http.as("window1").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "window1"));
    Map<String, Object> answers = new HashMap<>();
    answers.put("acceptance", Map.of("value", "ACCEPT"));
    answers.put("caseSheet", Map.of("value", "planted"));
    String submit = "/engine-rest/task/" + task + "/submit-form";
    assertThat(http.as("window1").post(submit, Map.of("variables", answers)).status()).isEqualTo(400);
    answers.remove("caseSheet");
    assertThat(http.as("window1").post(submit, Map.of("variables", answers)).status()).isEqualTo(204);
    assertThat(runtimeService.getVariables(process)).doesNotContainKeys("caseSheet", "materialChoices", "acceptance");
    assertThat(
            historyService.createHistoricVariableInstanceQuery().processInstanceId(process).list().stream()
                .map(variable -> variable.getName()))
        .doesNotContain("caseSheet", "materialChoices", "missingMaterials");
  }

  @Test
  void other_programs_read_the_same_as_data() {
    start(mortgage());
    complete(Map.of("acceptance", "ACCEPT"));
    while (task() != null) {
      complete(usual(task().getTaskDefinitionKey()));
    }
    JsonNode found = http.as("window1").get("/api/cases/" + caseNumber).json();
    assertThat(found.get("caseNumber").asText()).isEqualTo(caseNumber);
    assertThat(found.at("/applicant/maskedId").asText()).isEqualTo("150802********1230");
    assertThat(found.at("/applicant/maskedPhone").asText()).isEqualTo("138****0000");
    assertThat(found.toString()).doesNotContain("150802199202291230");
    assertThat(found.at("/materials/0/state").asText()).isEqualTo("SUBMITTED");
    assertThat(found.findValuesAsText("stage")).contains("ACCEPTANCE", "REVIEW", "DECISION");
    assertThat(found.at("/decision/result").asText()).isEqualTo("GRANT");
    assertThat(found.at("/bill/payment/method").asText()).isEqualTo("刷卡");
    assertThat(found.at("/registerEntry/number").asText()).startsWith("DB2026");
    assertThat(found.at("/certificate/receivedBy").asText()).isEqualTo("演示申请人");
    assertThat(found.at("/outcome").asText()).isEqualTo("GRANTED");
    assertThat(found.at("/decision/resultLabel").asText()).isEqualTo("予以登记");
    assertThat(found.at("/channelLabel").asText()).isEqualTo("窗口");
    assertThat(found.at("/receivedAt").asText()).isEqualTo("2026-03-02T10:00:00+08:00");
  }

  @Test
  void a_bill_that_was_cancelled_a_grant_that_lapsed_and_a_demand_that_nobody_answers_any_more_say_so() {
    start(mortgage());
    complete(Map.of("acceptance", "ACCEPT"));
    while (!task().getTaskDefinitionKey().equals("UserTask_CollectFee")) {
      complete(usual(task().getTaskDefinitionKey()));
    }
    assertThat(shown().at("/bill/stateLabel").asText()).isEqualTo("待缴费");
    assertThat(sheet()).contains("待缴费，缴费期限至 2026-");
    fire("TimerEvent_PaymentExpired");
    assertThat(shown().at("/bill/state").asText()).isEqualTo("CANCELLED");
    assertThat(shown().at("/decision/state").asText()).isEqualTo("LAPSED");
    assertThat(shown().at("/state").asText()).isEqualTo("LAPSED");

    start(mortgage());
    complete(Map.of("acceptance", "CORRECT", "missingMaterials", "M03"));
    assertThat(shown().at("/correction/state").asText()).isEqualTo("OPEN");
    runtimeService.createMessageCorrelation("approval.withdrawn").processInstanceBusinessKey(caseNumber).correlate();
    assertThat(shown().at("/correction/state").asText()).isEqualTo("UNANSWERED");
    assertThat(shown().at("/correction/stateLabel").asText()).isEqualTo("未补正（办件已撤回）");
    assertThat(http.as("window1").get("/cases/" + caseNumber).body()).contains("未补正（办件已撤回）").doesNotContain("办件已终止");
    assertThat(shown().at("/stateLabel").asText()).isEqualTo("撤回终止");
  }

  private JsonNode shown() {
    return http.as("window1").get("/api/cases/" + caseNumber).json();
  }

  private void fire(String event) {
    Job timer = managementService.createJobQuery().processInstanceId(process).activityId(event).singleResult();
    Time.set(timer.getDuedate().toInstant());
    managementService.executeJob(timer.getId());
  }

  @Test
  void silence_of_a_section_is_told_in_words_and_people_by_name() {
    start(temporaryLand());
    String examination = task().getId();
    http.as("window1").post("/engine-rest/task/" + examination + "/claim", Map.of("userId", "window1"));
    http.as("window1")
        .post(
            "/engine-rest/task/" + examination + "/complete",
            Map.of("variables", Map.of("acceptance", Map.of("value", "ACCEPT"))));
    complete(usual("UserTask_InspectSite"));
    fire("TimerEvent_CountersignSilent");

    assertThat(sheet()).contains("逾期未会签，视为同意", "窗口一岗").doesNotContain("AGREED_BY_SILENCE", "window1", "inspector1");
    assertThat(shown().at("/opinions").findValuesAsText("conclusionLabel")).contains("逾期未会签，视为同意");
    assertThat(shown().at("/people/window1").asText()).isEqualTo("窗口一岗");
    assertThat(shown().at("/answerable").asText()).as("programs read the id").isEqualTo("window1");
  }

  @Test
  void a_message_names_the_holder_of_a_task_and_the_choices_in_words() {
    start(mortgage());
    String task = task().getId();
    http.as("window1").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "window1"));
    String complete = "/engine-rest/task/" + task + "/complete";

    assertThat(http.as("window2").post(complete, Map.of()).json().at("/message").asText())
        .contains("窗口一岗").doesNotContain("window1");
    assertThat(http.as("window1").post(complete, Map.of()).json().at("/problems/0/message").asText())
        .isEqualTo("请选择审查结论：受理（ACCEPT）、补正（CORRECT）、不予受理（REJECT）");
  }

  @Test
  void a_case_is_shown_to_staff_only_and_an_unknown_one_is_not_found() {
    start(mortgage());
    assertThat(http.anonymous().get("/api/cases/" + caseNumber).status()).isEqualTo(401);
    assertThat(http.as("applications-api").get("/api/cases/" + caseNumber).status()).isEqualTo(403);
    assertThat(http.as("window1").get("/api/cases/unknown").status()).isEqualTo(404);
  }

  private static String row(String code, String name, String form, String need, String state) {
    String shown =
        switch (state) {
          case "" -> "";
          case "待补正" -> "<span class=\"cn-tag cn-missing\">待补正</span>";
          default -> state;
        };
    return "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(code, name, shortText(form), shortText(need), shown);
  }

  private static String shortText(String text) {
    return "<span class=\"cn-short\">" + text + "</span>";
  }

  private void start(Map<String, Object> application) {
    ProcessInstance started = runtimeService.startProcessInstanceByKey("administrative-approval", application);
    process = started.getId();
    caseNumber = (String) runtimeService.getVariable(process, "caseNumber");
  }

  private Task task() {
    List<Task> open = taskService.createTaskQuery().processInstanceId(process).list();
    return open.isEmpty() ? null : open.get(0);
  }

  private String sheet() {
    return (String) formService.getTaskFormVariables(task().getId()).get("caseSheet");
  }

  private void complete(Map<String, Object> answers) {
    taskService.complete(task().getId(), answers);
  }

  private static Map<String, Object> usual(String task) {
    return switch (task) {
      case "UserTask_InspectSite" ->
          Map.of(
              "inspectionResult", "PASS", "inspectorOne", "inspector1", "inspectorTwo", "inspector2",
              "inspectionNote", "现场相符");
      case "UserTask_Countersign" -> Map.of("opinion", "AGREE");
      case "UserTask_Review" -> Map.of("reviewRecommendation", "GRANT", "reviewOpinion", "符合规定");
      case "UserTask_Decide" -> Map.of("decision", "GRANT");
      case "UserTask_CollectFee" -> Map.of("paymentMethod", "刷卡", "paymentReference", UUID.randomUUID().toString());
      case "UserTask_SealCertificate" -> Map.of("sealApplied", true);
      case "UserTask_HandOver" -> Map.of("receivedBy", "演示申请人");
      default -> throw new AssertionError(task);
    };
  }

  private static Map<String, Object> application(String item) {
    Map<String, Object> application = new HashMap<>();
    application.put("serviceItem", item);
    application.put("applicantType", "PERSON");
    application.put("applicantName", "演示申请人");
    application.put("applicantId", "150802199202291230");
    application.put("applicantPhone", "13800000000");
    application.put("parcel", parcel());
    return application;
  }

  /** Another one each time: the application is shared, and so are its open cases. */
  private static String parcel() {
    return "150802001003GB%05dF%08d".formatted(parcels / 1000, ++parcels);
  }

  private static int parcels;

  private static Map<String, Object> mortgage() {
    Map<String, Object> application = application("BDC-DY");
    application.put("landUse", "RESIDENTIAL");
    application.put("mortgageKind", "MAXIMUM");
    application.put("counterparty", "演示银行");
    application.put("securedAmount", 50);
    application.put("unitCount", 1);
    application.put("contractSeparate", true);
    application.put("smallEnterprise", false);
    application.put("byAgent", false);
    application.put("submittedMaterials", "M01,M02,M03,M04,M05,M07");
    return application;
  }

  private Map<String, Object> temporaryLand() {
    Map<String, Object> application = application("LSYD");
    http.anonymous().get("/api/service-items/LSYD").json().get("facts").forEach(
        fact -> {
          JsonNode example = fact.get("example");
          Object value = example.isBoolean() ? (Object) example.asBoolean()
              : example.isNumber() ? (Object) example.asDouble() : example.asText();
          application.putIfAbsent(fact.get("name").asText(), value);
        });
    return application;
  }
}
