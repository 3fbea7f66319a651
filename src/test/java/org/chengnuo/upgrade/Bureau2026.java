package org.chengnuo.upgrade;

import static org.chengnuo.approval.ApprovalSteps.COLLECT_FEE;
import static org.chengnuo.approval.ApprovalSteps.DECIDE;
import static org.chengnuo.approval.ApprovalSteps.EXAMINE;
import static org.chengnuo.approval.ApprovalSteps.INSPECT;
import static org.chengnuo.approval.ApprovalSteps.RECEIVE_CORRECTION;
import static org.chengnuo.approval.ApprovalSteps.REVIEW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.support.Http;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.RunningCases.Draft;
import org.chengnuo.support.Time;
import org.springframework.beans.factory.BeanFactory;

/**
 * Two months of a small bureau, at whose end a case waits wherever a case can wait, once for people and once for time,
 * and others for messages. Every timer fires at its time, as it would have. Who applies says how the case is meant to go
 * on ({@link Way}).
 */
final class Bureau2026 {

  /** How a case of the dump goes on. */
  enum Way {
    PEOPLE("由人办结（演示）"),
    TIME("由时限推进（演示）"),
    MESSAGE("由消息推进（演示）"),
    ENDED("已经办结（演示）");

    private final String applicant;

    Way(String applicant) {
      this.applicant = applicant;
    }

    /** Name of the applicants whose cases go on so. */
    String applicant() {
      return applicant;
    }
  }

  /** The moment at which the bureau is left: a Friday. */
  static final Instant END = Time.at("2026-03-06 11:00");

  private static final String DECISION = "UserTask_IssueFormalDecision";
  private static final String POST_REVIEW = "UserTask_PostReview";
  private static final String CORRECT = "UserTask_CorrectGrant";
  private static final String REVOKE = "UserTask_RevokeGrant";

  private static final List<String> DAYS_OFF_2028 = List.of("2028-01-03", "2028-01-25", "2028-01-26", "2028-01-27",
      "2028-01-28", "2028-01-31", "2028-04-04", "2028-05-01", "2028-05-02", "2028-10-02", "2028-10-03", "2028-10-04",
      "2028-10-05", "2028-10-06");

  private static final List<Way> OPEN_WAYS = List.of(Way.PEOPLE, Way.TIME);

  private final ApprovalCases cases;
  private final ManagementService management;
  private final Http http;

  Bureau2026(BeanFactory application) {
    this.cases = application.getBean(ApprovalCases.class);
    this.management = application.getBean(ManagementService.class);
    this.http = application.getBean(Http.class);
  }

  void live() {
    try {
      Time.set("2026-01-05 09:00");
      administer();
      endCases();
      pass("2026-02-26 09:00");
      for (Way way : OPEN_WAYS) {
        start(way, "TDHY").until(REVIEW);
      }
      pass("2026-03-02 09:00");
      List<List<RunningCase>> silent = OPEN_WAYS.stream().map(this::sleep).toList();
      pass("2026-03-06 10:00");
      silent.forEach(this::followUp);
      OPEN_WAYS.forEach(this::wait);
      awaitMessages();
      Time.set(END);
    } finally {
      Time.giveBack();
    }
  }

  private void administer() {
    expect(200, http.as("admin").put("/api/calendar/2028", Map.of("off", DAYS_OFF_2028, "work", List.of(),
        "source", "演示：2028年放假安排")));
    expect(204, http.as("admin").post("/engine-rest/user/create", Map.of(
        "profile", Map.of("id", "window9", "firstName", "九号", "lastName", "窗口", "email", ""),
        "credentials", Map.of("password", "Weather-Talk-77"))));
    expect(204, http.as("admin").put("/engine-rest/group/window-clerks/members/window9", null));
  }

  private static void expect(int status, Http.Answer answer) {
    if (answer.status() != status) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
  }

  private Draft application(Way way, String item) {
    Draft draft = cases.application(item).with("applicantName", way.applicant());
    // Born on a day that tests use for nobody.
    return cases.item(item).applicantTypes().contains(ApplicantType.PERSON)
        ? draft.with("applicantId", ApprovalCases.residentId(LocalDate.of(1971, 7, 1)))
        : draft;
  }

  private RunningCase start(Way way, String item) {
    return application(way, item).start();
  }

  /** Each outcome once, and everything that can follow a silent approval. */
  private void endCases() {
    start(Way.ENDED, "SSNYD").untilEnd();
    start(Way.ENDED, "BDC-ZY").untilEnd();
    application(Way.ENDED, "SSNYD").with("channel", "PHONE").with("delivery", "DOOR").start().untilEnd();
    start(Way.ENDED, "SSNYD").until(DECIDE).complete(DECIDE, "decision", "REFUSE", "decisionReason", "不符合规划");
    start(Way.ENDED, "SSNYD").complete(EXAMINE, "acceptance", "REJECT", "rejectionReason", "不属于本机关职权");
    start(Way.ENDED, "SSNYD").until(REVIEW).message("approval.withdrawn");
    demand(start(Way.ENDED, "SSNYD"), "M01");
    start(Way.ENDED, "BDC-ZY").until(COLLECT_FEE);
    RunningCase delayed = start(Way.ENDED, "BDC-BG").until(REVIEW);
    List<RunningCase> silent = Stream.of("UPHELD", "CORRECT", "REVOKE")
        .map(result -> start(Way.ENDED, "SSNYD").until(REVIEW)).toList();
    pass("2026-01-09 10:00");
    conclude(silent.get(0), "UPHELD");
    conclude(silent.get(1), "CORRECT");
    silent.get(1).followUp("silence-follow-up").complete(CORRECT, "correctionResult", "设施面积更正为6.2亩");
    silent.get(0).untilEnd();
    silent.get(1).untilEnd();
    silent.get(2).untilEnd();
    conclude(silent.get(2), "REVOKE");
    silent.get(2).followUp("silence-follow-up").complete(REVOKE, "revocationReason", "占用永久基本农田", "compensationNote", "没有损失");
    delayed.untilEnd();
    Stream.concat(silent.stream(), Stream.of(delayed))
        .forEach(each -> each.followUp("delay-explanation").untilEnd());
  }

  /** Nobody looks after these: four are granted by silence, one breaks its promise, one counts as accepted. */
  private List<RunningCase> sleep(Way way) {
    start(way, "BDC-BG").until(REVIEW);
    start(way, "BDC-BG");
    return Stream.of(DECISION, POST_REVIEW, CORRECT, REVOKE).map(step -> start(way, "SSNYD").until(REVIEW)).toList();
  }

  private void followUp(List<RunningCase> silent) {
    silent.get(1).followUp("silence-follow-up").complete(DECISION, "formalDecisionNote", "准予备案");
    conclude(silent.get(2), "CORRECT");
    conclude(silent.get(3), "REVOKE");
  }

  private void conclude(RunningCase silent, String result) {
    silent.followUp("silence-follow-up").complete(DECISION, "formalDecisionNote", "准予备案");
    silent.followUp("silence-follow-up").complete(POST_REVIEW, "postReviewResult", result, "postReviewNote", "核对了全部材料");
  }

  /** One case in each state that it needs no time to come to. */
  private void wait(Way way) {
    application(way, "SSNYD").with("channel", "PHONE").start();
    start(way, "SSNYD");
    demand(start(way, "SSNYD"), "M01");
    RunningCase askedTwice = demand(start(way, "SSNYD"), "M01").complete(RECEIVE_CORRECTION);
    demand(askedTwice, "M02");
    start(way, "SSNYD").until(INSPECT);
    start(way, "LSYD").until("UserTask_Countersign");
    start(way, "LSYD").until(REVIEW).message("approval.extensionRequested");
    start(way, "LSYD").until(REVIEW).complete(REVIEW, "reviewRecommendation", "EXCLUDE", "pauseCause", "HEARING",
        "pauseReason", "申请人要求听证");
    start(way, "SSNYD").until(DECIDE);
    start(way, "BDC-ZY").until(COLLECT_FEE);
    start(way, "SSNYD").until("UserTask_SealCertificate");
    start(way, "SSNYD").until("UserTask_HandOver");
    application(way, "SSNYD").with("delivery", "DOOR").start().until("UserTask_DeliverToDoor");
    start(way, "GD-HB").complete(EXAMINE, "submittedMaterials", "M01,M02,M03,M04,M06").until(REVIEW);
    application(way, "SSNYD").by("applications-api").with("requestId", "portal-" + way).start();
    start(way, "SSNYD").until(INSPECT).claim(INSPECT, "inspector2");
  }

  private void awaitMessages() {
    start(Way.MESSAGE, "SSNYD");
    demand(start(Way.MESSAGE, "SSNYD"), "M01");
    start(Way.MESSAGE, "LSYD").until(REVIEW);
    start(Way.MESSAGE, "BDC-ZY").until(COLLECT_FEE);
  }

  private static RunningCase demand(RunningCase one, String materials) {
    return one.complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", materials, "correctionNote", "请补正");
  }

  /** Lets every timer fire that is due until then. */
  private void pass(String minute) {
    Instant until = Time.at(minute);
    for (Job next = next(until); next != null; next = next(until)) {
      Time.set(next.getDuedate().toInstant());
      management.executeJob(next.getId());
    }
    Time.set(until);
  }

  private Job next(Instant until) {
    return management.createJobQuery().timers().list().stream()
        .filter(job -> !job.getDuedate().toInstant().isAfter(until))
        .min(Comparator.comparing(Job::getDuedate).thenComparing(Job::getId))
        .orElse(null);
  }
}
