package org.chengnuo.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.chengnuo.support.RunningCase.NOTHING;
import static org.chengnuo.support.Time.at;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.chengnuo.clock.calendar.TestCalendars;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.RunningCases;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bureau's rule on complaints, sentence by sentence; run on both databases. */
abstract class ComplaintRules {

  private static final String ACCEPT = "UserTask_AcceptComplaint";
  private static final String INVESTIGATE = "UserTask_InvestigateComplaint";
  private static final String DECIDE = "UserTask_DecideComplaint";
  private static final String REPLY = "UserTask_RecordReply";
  private static final String REVIEW = "UserTask_ReviewComplaint";

  private static final int RACES = 6;

  @Autowired RunningCases cases;
  @Autowired Http http;
  @Autowired JdbcClient jdbc;
  @Autowired ManagementService management;

  @BeforeEach
  void onAMonday() {
    Time.set(Time.MONDAY);
  }

  @AfterEach
  void present() {
    Time.giveBack();
  }

  private RunningCases.Draft draft() {
    return cases.draft(ComplaintHandling.KEY);
  }

  private RunningCase complaint() {
    return draft().start();
  }

  private RunningCase against(String accused) {
    return draft().with("accused", accused).start();
  }

  private RunningCase unnamed() {
    return draft().with("anonymous", true, "complainantName", "张三丰", "complainantPhone", "13912345678").start();
  }

  private RunningCase answered(String decision) {
    return complaint().until(DECIDE).completeAs("supervisor1", DECIDE, "complaintDecision", decision);
  }

  private JsonNode shown(RunningCase complaint, String user) {
    return http.as(user).get("/api/cases/" + complaint.number()).json();
  }

  // Anybody complains

  @Test
  void aComplaintIsTakenInFromAnybodyAboutAnythingWithItsWordsAlone() {
    RunningCase complaint =
        draft().with("anonymous", true).without("complainantName", "complainantPhone", "accused", "accusedUnit").start();

    assertThat(complaint.open()).containsExactly(ACCEPT);
    assertThat(complaint.number()).contains("20260302TSU");
    assertThat(complaint.value("select title || ' ' || coalesce(party_name, '-') from case_file where case_number = :case"))
        .isEqualTo("投诉 -");
  }

  @Test
  void whoeverGivesTheirNameIsTheCasesParty() {
    assertThat(complaint().value("select party_name || ' ' || party_phone from case_file where case_number = :case"))
        .isEqualTo("演示投诉人 13800000000");
  }

  @Test
  void aComplaintThatBreaksRulesIsToldAllOfThemAtOnce() {
    assertThat(
            RunningCase.problems(
                catchThrowable(
                    () -> draft().without("complaintContent", "complainantName")
                        .with("complainantPhone", "12", "aboutCase", "150802XX2026", "applicantName", "某人").start())))
        .containsOnlyKeys("complaintContent", "complainantName", "complainantPhone", "aboutCase", "applicantName");
  }

  @Test
  void itMayBeAboutACaseThatTheBureauHas() {
    RunningCase earlier = complaint();
    RunningCase about = draft().with("aboutCase", earlier.number()).start();

    assertThat(shown(about, "supervisor1").at("/complaint/aboutCase").asText()).isEqualTo(earlier.number());
  }

  @Test
  void toAnotherSystemAForeignCaseIsNotThere() {
    RunningCase foreign = complaint();

    assertThat(
            RunningCase.problems(
                catchThrowable(
                    () -> draft().by("applications-api").with("aboutCase", foreign.number()).start())))
        .containsEntry("aboutCase", "没有编号为“" + foreign.number() + "”的办件");
  }

  @Test
  void theSameRequestTwiceIsOneComplaint() {
    String request = UUID.randomUUID().toString();
    String body =
        "{\"variables\":{\"complaintContent\":{\"value\":\"态度生硬\"},\"anonymous\":{\"value\":true},\"requestId\":{\"value\":\""
            + request + "\"}}}";
    String start = "/engine-rest/process-definition/key/complaint/start";
    Answer first = http.as("applications-api").post(start, body);
    Answer again = http.as("applications-api").post(start, body);

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("businessKey")).isEqualTo(first.json().get("businessKey"));
    assertThat(http.as("applications-api").post(start, body.replace("生硬", "恶劣")).status()).isEqualTo(409);
  }

  // Accepted or refused with reasons within five working days

  @Test
  void whetherItIsAcceptedIsDecidedWithinFiveWorkingDays() {
    RunningCase complaint = complaint();

    assertThat(complaint.groups(ACCEPT)).containsExactly("heads", "supervisors");
    assertThat(complaint.taskDue(ACCEPT)).isEqualTo(at("2026-03-09 17:30"));
    assertThat(complaint.due("TimerEvent_AdmissionDue")).contains(at("2026-03-09 17:30"));
    JsonNode clock = http.as("supervisor1").get("/api/cases/" + complaint.number() + "/clock").json().at("/clocks/0");
    assertThat(clock.get("name").asText() + clock.at("/limits/0/label").asText()).isEqualTo("ACCEPTANCE受理期限");
    assertThat(clock.at("/entries/0/basis").asText()).contains("本机关公布的投诉办理规则", "5 个工作日");
  }

  @Test
  void aRefusalHasItsReasonAndTellsTheRemedies() {
    RunningCase complaint = complaint();
    assertThat(complaint.refused(ACCEPT, "complaintAdmission", "REFUSE")).containsOnlyKeys("refusalReason");
    complaint.complete(ACCEPT, "complaintAdmission", "REFUSE", "refusalReason", "不属于本机关职责");

    assertThat(complaint.outcome()).isEqualTo(ComplaintOutcome.NOT_ACCEPTED);
    assertThat(complaint.notices(ComplaintNotice.COMPLAINT_REFUSED)).singleElement().asString()
        .contains("诉不受〔2026〕", "演示投诉人：", complaint.number(), "不属于本机关职责", "行政复议");
    assertThat(complaint.ledger()).containsExactly("START", "STOP");
  }

  @Test
  void anAcceptanceIsToldWithTheTimeThatTheHandlingHas() {
    RunningCase complaint = complaint().complete(ACCEPT);

    assertThat(complaint.notices(ComplaintNotice.COMPLAINT_ACCEPTED)).singleElement().asString()
        .contains("诉受〔2026〕", "15 个工作日内");
    assertThat(complaint.open()).containsExactly(INVESTIGATE);
  }

  @Test
  void anAdmissionThatSleepsIsAnsweredForAndMovesToTheFront() {
    RunningCase complaint = complaint().claim(ACCEPT, "supervisor1").fire("TimerEvent_AdmissionDue");

    assertThat(complaint.accountability()).containsExactly("LATE_COMPLAINT_ADMISSION UserTask_AcceptComplaint supervisor1");
    assertThat(complaint.task(ACCEPT).getPriority()).isEqualTo(70);
    complaint.completeAs("supervisor1", ACCEPT);
    assertThat(complaint.open()).containsExactly(INVESTIGATE);
  }

  // Investigated and decided by others than the accused, within fifteen working days

  @Test
  void itIsInvestigatedAndDecidedWithinFifteenWorkingDaysOfTheAcceptance() {
    RunningCase complaint = complaint();
    Time.set("2026-03-03 10:00");
    complaint.complete(ACCEPT);

    assertThat(complaint.groups(INVESTIGATE)).containsExactly("heads", "section-heads", "supervisors");
    assertThat(complaint.due("TimerEvent_InvestigationDue")).contains(at("2026-03-24 17:30"));
    complaint.complete(INVESTIGATE);
    assertThat(complaint.groups(DECIDE)).containsExactly("heads", "supervisors");
    assertThat(complaint.due("TimerEvent_DecisionDue")).contains(at("2026-03-24 17:30"));
  }

  @Test
  void anInvestigationThatSleepsIsAnsweredForAndSoIsTheDecision() {
    RunningCase complaint = complaint().complete(ACCEPT).claim(INVESTIGATE, "sectionhead1").fire("TimerEvent_InvestigationDue");
    assertThat(complaint.task(INVESTIGATE).getPriority()).isEqualTo(70);
    complaint.completeAs("sectionhead1", INVESTIGATE).fire("TimerEvent_DecisionDue");

    assertThat(complaint.accountability()).containsExactly(
        "LATE_COMPLAINT_HANDLING UserTask_InvestigateComplaint sectionhead1",
        "LATE_COMPLAINT_HANDLING UserTask_DecideComplaint null");
    assertThat(complaint.task(DECIDE).getPriority()).isEqualTo(70);
  }

  @Test
  void whoIsAccusedByIdOrByNameNeitherAcceptsNorInvestigatesNorDecides() {
    String name = jdbc.sql("select LAST_ || FIRST_ from ACT_ID_USER where ID_ = 'supervisor1'").query(String.class).single();
    for (String accused : List.of("supervisor1", "监督岗的 " + name, "SUPERVISOR1、window2")) {
      RunningCase complaint = against(accused);
      for (String step : List.of(ACCEPT, INVESTIGATE, DECIDE)) {
        assertThat(complaint.conflict(() -> complaint.completeAs("supervisor1", step))).contains("被投诉人不得办理");
        assertThat(complaint.conflict(() -> complaint.claim(step, "supervisor1"))).contains("被投诉人不得办理");
        complaint.completeAs("supervisor2", step);
      }
    }
  }

  @Test
  void noHandOverBringsATaskToTheAccused() {
    RunningCase complaint = against("supervisor1");
    String task = complaint.task(ACCEPT).getId();
    http.as("supervisor2").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "supervisor2"));

    Answer handed =
        http.as("supervisor2").post("/api/tasks/" + task + "/hand-over", Map.of("to", "supervisor1", "reason", "出差"));
    assertThat(handed.status()).as(handed.body()).isEqualTo(409);
    Answer taken =
        http.as("supervisor1").post("/api/tasks/" + task + "/hand-over", Map.of("to", "supervisor1", "reason", "代办"));
    assertThat(taken.status()).as(taken.body()).isEqualTo(409);
    assertThat(complaint.task(ACCEPT).getAssignee()).isEqualTo("supervisor2");
    Answer completed =
        complaint.completeOver(http.as("supervisor1"), ACCEPT, "complaintAdmission", "ACCEPT");
    assertThat(completed.status()).as(completed.body()).isEqualTo(409);
  }

  @Test
  void theAccusedAtTheWindowNeitherRecordsTheReplyNorWithdrawsNorAppeals() {
    RunningCase complaint = against("window1");
    assertThat(complaint.conflict(() -> complaint.messageAs("window1", ComplaintHandling.MESSAGE_WITHDRAWN)))
        .contains("被投诉人不得办理");
    complaint.until(REPLY);
    assertThat(complaint.conflict(() -> complaint.completeAs("window1", REPLY))).contains("被投诉人不得办理");
    assertThat(
            complaint.conflict(
                () -> complaint.messageAs("window1", ComplaintHandling.MESSAGE_APPEALED, "appealGrounds", "不服")))
        .contains("被投诉人不得办理");
    complaint.completeAs("window2", REPLY);
    assertThat(complaint.outcome()).isEqualTo(ComplaintOutcome.UPHELD);
  }

  // Who wishes to stay unknown

  @Test
  void whoWishesToStayUnknownIsNamedToThoseWhoHandleTheComplaintAndNeverToTheAccused() {
    RunningCase complaint = draft()
        .with("anonymous", true, "complainantName", "张三丰", "complainantPhone", "13912345678", "accused", "supervisor1")
        .start();
    String task = complaint.task(ACCEPT).getId();

    for (String user : List.of("supervisor1", "window1", "reviewer1")) {
      String number = complaint.number();
      for (String path : List.of(
          "/api/cases/" + number, "/cases/" + number, "/engine-rest/task?processInstanceId=" + complaint.instance(),
          "/engine-rest/process-instance/" + complaint.instance() + "/variables", "/api/task-cards?ids=" + task,
          "/engine-rest/task/" + task + "/form-variables", "/api/cases/" + number + "/clock")) {
        assertThat(http.as(user).get(path).body()).as("%s reads %s", user, path).doesNotContain("张三丰", "13912345678");
      }
      for (String sought : List.of("张三丰", "13912345678", "5678")) {
        assertThat(http.as(user).post("/api/task-search", Map.of("text", sought)).body()).doesNotContain(number);
      }
    }
    assertThat(shown(complaint, "supervisor2").at("/complaint/complainant/name").asText()).isEqualTo("张三丰");
    assertThat(http.as("supervisor2").get("/cases/" + complaint.number()).body())
        .contains("匿名，仅供办理人员知悉：张三丰，13912345678");
  }

  @Test
  void noPaperNamesThem() {
    RunningCase complaint = unnamed().until(REPLY);

    assertThat(complaint.notices(ComplaintNotice.COMPLAINT_UPHELD)).singleElement().asString()
        .contains("匿名投诉人：").doesNotContain("张三丰", "13912345678");
  }

  @Test
  void noWordOfTheComplaintOrOfItsHandlingGivesThemAway() {
    assertThat(
            RunningCase.problems(
                catchThrowable(
                    () -> draft().with("anonymous", true, "complainantName", "张三丰", "complaintContent", "我叫张 三丰").start())))
        .containsOnlyKeys("complaintContent");
    RunningCase complaint = unnamed();
    assertThat(complaint.refused(ACCEPT, "complaintAdmission", "REFUSE", "refusalReason", "张三丰未提供证据"))
        .containsOnlyKeys("refusalReason");
    complaint.complete(ACCEPT);
    assertThat(complaint.refused(INVESTIGATE, "findings", "电话139-1234-5678核实")).containsOnlyKeys("findings");
    complaint.complete(INVESTIGATE);
    assertThat(complaint.refused(DECIDE, "decisionGrounds", "向张三丰致歉")).containsOnlyKeys("decisionGrounds");
    complaint.complete(DECIDE);
    assertThat(complaint.refused(REPLY, "complainantReply", "APPEAL", "appealGrounds", "张三丰不服"))
        .containsOnlyKeys("appealGrounds");
    complaint.completeAs("window1", REPLY, "complainantReply", "APPEAL", "appealGrounds", "处理太轻");
    assertThat(complaint.refused(() -> complaint.completeAs("head1", REVIEW, "reviewGrounds", "张三丰所述属实")))
        .containsOnlyKeys("reviewGrounds");
  }

  // Answered in writing

  @Test
  void theAnswerHasNumberReasonsAndTheTimeForTheAppeal() {
    assertThat(answered("UPHELD").notices(ComplaintNotice.COMPLAINT_UPHELD)).singleElement().asString()
        .contains("诉决〔2026〕", "责令改正", "10 个工作日内", "复核一次").doesNotContain("行政复议");
  }

  @Test
  void anUnfavourableAnswerTellsTheRemediesAsWell() {
    assertThat(answered("NOT_UPHELD").notices(ComplaintNotice.COMPLAINT_NOT_UPHELD)).singleElement().asString()
        .contains("诉复〔2026〕", "经调查不成立", "10 个工作日内", "行政复议", "行政诉讼");
  }

  @Test
  void whoCannotBeReachedIsSentNothingAndTheSheetSaysSo() {
    RunningCase complaint =
        draft().with("anonymous", true).without("complainantName", "complainantPhone").start().until(REPLY);

    assertThat(complaint.value("select count(*) from notice where case_number = :case")).isEqualTo("0");
    assertThat(http.as("supervisor1").get("/cases/" + complaint.number()).body()).contains("无法联系，不送达");
  }

  @Test
  void throughTheSystemThatHandedItInAnybodyIsReached() {
    RunningCase complaint = draft().by("applications-api").with("anonymous", true)
        .without("complainantName", "complainantPhone").start().complete(ACCEPT);

    assertThat(complaint.notices(ComplaintNotice.COMPLAINT_ACCEPTED)).hasSize(1);
    assertThat(http.as("applications-api").get("/engine-rest/process-instance/" + complaint.instance()).status())
        .isEqualTo(200);
  }

  // One appeal

  @Test
  void theComplainantWhoDoesNotAppealInTheToldTimeIsFinallyAnswered() {
    RunningCase complaint = answered("NOT_UPHELD");
    assertThat(complaint.groups(REPLY)).containsExactly("window-clerks");
    assertThat(complaint.due("TimerEvent_AppealPeriodOver")).contains(at("2026-03-16 17:30"));
    complaint.fire("TimerEvent_AppealPeriodOver");

    assertThat(complaint.outcome()).isEqualTo(ComplaintOutcome.NOT_UPHELD);
    assertThat(complaint.rows("select distinct kind from clock_entry where case_number = :case order by kind"))
        .containsExactly("START", "STOP");
    assertThat(complaint.ledger()).hasSize(6);
  }

  @Test
  void anAppealAtTheWindowIsDecidedByAnotherThanBefore() {
    RunningCase complaint = answered("NOT_UPHELD")
        .completeAs("window1", REPLY, "complainantReply", "APPEAL", "appealGrounds", "证据未核实");
    assertThat(complaint.groups(REVIEW)).containsExactly("heads", "supervisors");
    assertThat(complaint.due("TimerEvent_ReviewDue")).contains(at("2026-03-23 17:30"));
    assertThat(complaint.conflict(() -> complaint.completeAs("supervisor1", REVIEW))).contains("原处理决定以外的人");
    complaint.completeAs("head1", REVIEW, "reviewDecision", "UPHELD", "reviewGrounds", "监控显示确有拖延");

    assertThat(complaint.outcome()).isEqualTo(ComplaintOutcome.UPHELD);
    assertThat(complaint.notices(ComplaintNotice.COMPLAINT_REVIEWED)).singleElement().asString()
        .contains("诉核〔2026〕", "投诉成立", "监控显示确有拖延", "最终");
    assertThat(shown(complaint, "head1").at("/complaint/appeal/grounds").asText()).isEqualTo("证据未核实");
    assertThat(shown(complaint, "head1").at("/opinions").findValuesAsText("conclusionLabel"))
        .containsExactly("受理", "属实", "投诉不成立", "申请复核", "投诉成立");
  }

  @Test
  void anAppealAtTheWindowNeedsItsGrounds() {
    assertThat(answered("UPHELD").refused(REPLY, "complainantReply", "APPEAL", "appealGrounds", NOTHING))
        .containsOnlyKeys("appealGrounds");
  }

  @Test
  void aReviewConfirmsAsWell() {
    RunningCase complaint = answered("UPHELD")
        .completeAs("window1", REPLY, "complainantReply", "APPEAL", "appealGrounds", "处理太轻")
        .completeAs("supervisor2", REVIEW, "reviewDecision", "NOT_UPHELD");

    assertThat(complaint.outcome()).isEqualTo(ComplaintOutcome.NOT_UPHELD);
  }

  @Test
  void aReviewThatSleepsIsAnsweredFor() {
    RunningCase complaint = answered("UPHELD")
        .completeAs("window1", REPLY, "complainantReply", "APPEAL", "appealGrounds", "处理太轻")
        .fire("TimerEvent_ReviewDue");

    assertThat(complaint.accountability()).containsExactly("LATE_COMPLAINT_REVIEW UserTask_ReviewComplaint null");
    assertThat(complaint.task(REVIEW).getPriority()).isEqualTo(70);
  }

  private Answer appeal(RunningCase complaint, String user, String grounds) {
    return http.as(user).post("/engine-rest/message", Map.of(
        "messageName", ComplaintHandling.MESSAGE_APPEALED, "businessKey", complaint.number(),
        "processVariables", Map.of("appealGrounds", Map.of("value", grounds, "type", "String"))));
  }

  private RunningCase answeredFor(String system) {
    return draft().by(system).start().until(DECIDE).completeAs("supervisor1", DECIDE);
  }

  @Test
  void theSystemThatHandedItInAppealsByMessageOnceHoweverOftenItSendsIt() {
    RunningCase complaint = answeredFor("applications-api");
    assertThat(appeal(complaint, "applications-api", " ").status()).isEqualTo(400);
    assertThat(appeal(complaint, "applications-api", "重".repeat(2001)).status()).isEqualTo(400);
    assertThat(appeal(complaint, "reviewer1", "不服").status()).isEqualTo(403);
    for (int i = 0; i < 2; i++) {
      Answer sent = appeal(complaint, "applications-api", "不服");
      assertThat(sent.status()).as(sent.body()).isEqualTo(204);
    }
    assertThat(appeal(complaint, "applications-api", "另有理由").status()).isEqualTo(409);
    assertThat(complaint.open()).containsExactly(REVIEW);
    assertThat(http.as("supervisor1").get("/engine-rest/process-instance/" + complaint.instance() + "/variables").body())
        .doesNotContain("不服");
    complaint.completeAs("head1", REVIEW);
    assertThat(appeal(complaint, "applications-api", "不服").status()).as("a repeat long after").isEqualTo(204);
    assertThat(complaint.outcome()).isEqualTo(ComplaintOutcome.UPHELD);
  }

  @Test
  void nobodyAppealsBeforeTheAnswerOrAfterTheToldTime() {
    RunningCase early = draft().by("applications-api").start();
    assertThat(appeal(early, "applications-api", "不服").status()).isEqualTo(409);

    RunningCase late = answeredFor("applications-api");
    Time.set("2026-03-16 17:30");
    Answer refused = appeal(late, "applications-api", "不服");
    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
    assertThat(late.open()).containsExactly(REPLY);
    late.fire("TimerEvent_AppealPeriodOver");
    assertThat(appeal(late, "applications-api", "不服").status()).isEqualTo(409);
    assertThat(late.outcome()).isEqualTo(ComplaintOutcome.UPHELD);
  }

  @Test
  void anAppealAndTheEndOfItsTimeThatMeetLeaveOneOfTheTwo() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < RACES; i++) {
        Time.set(Time.MONDAY);
        RunningCase complaint = answeredFor("applications-api");
        // A node whose clock is a moment behind takes the appeal while another one lets the timer fire.
        String timer = complaint.timer("TimerEvent_AppealPeriodOver").getId();
        Time.set(at("2026-03-16 17:30").minusMillis(1));
        management.setJobDuedate(timer, Date.from(Time.now().minusSeconds(1)));
        Object[] came = race(threads,
            () -> appeal(complaint, "applications-api", "不服").status(),
            () -> fired(timer));

        assertThat(came[0]).as("told so, and no error").isIn(204, 409);
        boolean appealed = came[0].equals(204);
        assertThat(complaint.open()).as(Arrays.toString(came)).isEqualTo(appealed ? List.of(REVIEW) : List.of());
        assertThat(complaint.value("select count(*) from complaint_appeal where case_number = :case"))
            .isEqualTo(appealed ? "1" : "0");
        assertThat(complaint.ledger()).hasSize(appealed ? 7 : 6);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean fired(String timer) {
    try {
      management.executeJob(timer);
      return true;
    } catch (RuntimeException lost) {
      // The engine's own errors where the instance went on meanwhile; a node would try again and find no timer.
      return false;
    }
  }

  private static Object[] race(ExecutorService threads, Callable<?> one, Callable<?> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<? extends Future<?>> both = Stream.of(one, other).map(each -> threads.submit(() -> {
      start.await();
      return (Object) each.call();
    })).toList();
    return new Object[] {both.get(0).get(), both.get(1).get()};
  }

  // Withdrawn before the decision

  @Test
  void theComplainantWithdrawsBeforeTheDecisionAndIsToldSo() {
    for (String step : List.of(ACCEPT, INVESTIGATE, DECIDE)) {
      RunningCase complaint = complaint().until(step).messageAs("window1", ComplaintHandling.MESSAGE_WITHDRAWN);

      assertThat(complaint.outcome()).isEqualTo(ComplaintOutcome.WITHDRAWN);
      assertThat(complaint.notices(ComplaintNotice.COMPLAINT_WITHDRAWN)).singleElement().asString().contains("诉终〔2026〕");
      assertThat(complaint.ledger().get(complaint.ledger().size() - 1)).isEqualTo("STOP");
      complaint.messageAs("window1", ComplaintHandling.MESSAGE_WITHDRAWN);
    }
  }

  @Test
  void nobodyWithdrawsWhatIsDecided() {
    RunningCase complaint = answered("UPHELD");
    Answer refused = http.as("window1").post("/engine-rest/message",
        Map.of("messageName", ComplaintHandling.MESSAGE_WITHDRAWN, "businessKey", complaint.number()));
    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
  }

  // What every case has

  @Test
  void whoHadItIsRecordedAndTheFirstStaysAnswerable() {
    RunningCase complaint = complaint();
    complaint.completeOver(http.as("supervisor1"), ACCEPT, "complaintAdmission", "ACCEPT");

    assertThat(complaint.value("select answerable from case_file where case_number = :case")).isEqualTo("window1");
    assertThat(shown(complaint, "head1").at("/handOvers").findValuesAsText("to")).contains("supervisor1");
  }

  @Test
  void everySheetShowsWhatTheComplaintSaysAndItsLimits() {
    RunningCase complaint = against("某某").until(DECIDE);
    String sheet =
        http.as("supervisor1").get("/engine-rest/task/" + complaint.task(DECIDE).getId() + "/form-variables").json()
            .at("/caseSheet/value").asText();

    assertThat(sheet).contains("未一次告知所缺材料", "被投诉人", "某某", "三号窗口", "办理期限", "至 2026-03-23 17:30", "属实");
  }

  @Test
  void anImportedCalendarMovesTheTimersOfTheLimit() {
    int year = 2042;
    Time.set("2042-03-03 09:00");
    try {
      RunningCase complaint = complaint();
      assertThat(complaint.due("TimerEvent_AdmissionDue")).contains(at("2042-03-10 17:30"));
      List<String> off = TestCalendars.daysOff(year, LocalDate.of(year, 3, 5)).stream().map(LocalDate::toString).toList();
      Answer imported =
          http.as("admin").put("/api/calendar/" + year, Map.of("off", off, "work", List.of(), "source", "测试通知"));
      assertThat(imported.status()).as(imported.body()).isEqualTo(200);
      assertThat(complaint.due("TimerEvent_AdmissionDue")).contains(at("2042-03-11 17:30"));
      assertThat(complaint.taskDue(ACCEPT)).isEqualTo(at("2042-03-11 17:30"));
      complaint.messageAs("window1", ComplaintHandling.MESSAGE_WITHDRAWN);
    } finally {
      jdbc.sql("delete from calendar_day where year_number = :year").param("year", year).update();
      jdbc.sql("delete from calendar_year where year_number = :year").param("year", year).update();
      jdbc.sql("update calendar_version set version = :version").param("version", UUID.randomUUID().toString()).update();
    }
  }
}
