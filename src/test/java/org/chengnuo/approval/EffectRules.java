package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.chengnuo.approval.ApprovalSteps.COLLECT_FEE;
import static org.chengnuo.approval.ApprovalSteps.CONFIRM_SILENCE;
import static org.chengnuo.approval.ApprovalSteps.DECIDE;
import static org.chengnuo.approval.ApprovalSteps.EXAMINE;
import static org.chengnuo.approval.ApprovalSteps.HAND_OVER;
import static org.chengnuo.approval.ApprovalSteps.INSPECT;
import static org.chengnuo.approval.ApprovalSteps.RECEIVE_CORRECTION;
import static org.chengnuo.approval.ApprovalSteps.REVIEW;
import static org.chengnuo.approval.ApprovalSteps.SEAL;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.chengnuo.casework.CaseVariables;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever brings a process to a step, by modification, restart or a start in the middle: what the law forbids is not
 * done. Here nobody is logged in, so that no door and no right of the engine stands in the way.
 */
abstract class EffectRules extends ApprovalTest {

  @Autowired private CaseVariables variables;
  @Autowired RepositoryService repository;
  @Autowired Map<String, TaskListener> completions;

  /** Where a case stands before somebody drives its process elsewhere. */
  enum Standing {
    REGISTERED(cases -> cases.start("BDC-DY")),
    AWAITING_CORRECTION(cases -> cases.start("LSYD").complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M01")),
    ACCEPTED(cases -> cases.start("LSYD").until(INSPECT)),
    BEFORE_DECISION(cases -> cases.start("BDC-DY").until(DECIDE)),
    UNPAID(cases -> cases.start("BDC-DY").until(COLLECT_FEE)),
    UNSEALED(cases -> cases.start("BDC-DY").until(SEAL)),
    UNDELIVERED(cases -> cases.start("LSYD").until(HAND_OVER)),
    NOT_ACCEPTED(cases -> cases.start("BDC-DY").complete(EXAMINE, "acceptance", "REJECT", "rejectionReason", "不属于本机关")),
    REFUSED(cases -> cases.start("BDC-DY").until(DECIDE).complete(DECIDE, "decision", "REFUSE", "decisionReason", "不符合")),
    WITHDRAWN(cases -> cases.start("LSYD").until(INSPECT).message("approval.withdrawn")),
    LAPSED(cases -> cases.start("BDC-DY").until(COLLECT_FEE).fire("TimerEvent_PaymentExpired")),
    GRANTED(cases -> cases.start("BDC-DY").untilEnd());

    private final Function<ApprovalCases, RunningCase> way;

    Standing(Function<ApprovalCases, RunningCase> way) {
      this.way = way;
    }
  }

  /** Steps that have no effect of their own, or whose ground lies outside the bureau: the applicant's wish to withdraw. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("ServiceTask_RaiseWarning", "ServiceTask_RemindCorrection", "ServiceTask_WithdrawCase");

  /** What follows when the applicant hands in what was missing is lawful where that is awaited. */
  private static boolean lawful(Standing standing, String step) {
    return standing == Standing.AWAITING_CORRECTION && step.equals("ServiceTask_RecordCorrection")
        || step.equals("ServiceTask_ReportLateCertificate");
  }

  private List<String> steps() {
    var model = repository.getBpmnModelInstance(
        repository.createProcessDefinitionQuery().processDefinitionKey(AdministrativeApproval.KEY).latestVersion()
            .singleResult().getId());
    return Stream
        .concat(model.getModelElementsByType(ServiceTask.class).stream(),
            model.getModelElementsByType(EndEvent.class).stream().filter(end -> end.getId().startsWith("EndEvent_Case")))
        .map(FlowNode::getId)
        .filter(id -> !WITHOUT_EFFECT.contains(id) && !id.equals("EndEvent_CaseExpedited"))
        .toList();
  }

  /** By modification where the process runs, by restart where it has ended. */
  private void force(RunningCase one, String step) {
    boolean running =
        cases.runtimeService.createProcessInstanceQuery().processInstanceId(one.instance()).count() > 0;
    if (running) {
      cases.runtimeService.createProcessInstanceModification(one.instance()).startBeforeActivity(step).execute();
    } else {
      String definition = cases.historyService.createHistoricProcessInstanceQuery().processInstanceId(one.instance())
          .singleResult().getProcessDefinitionId();
      cases.runtimeService.restartProcessInstances(definition).processInstanceIds(one.instance())
          .startBeforeActivity(step).execute();
    }
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void noStepHasAnEffectWithoutItsGround(Standing standing) {
    RunningCase one = standing.way.apply(cases);
    Collection<String> done = new TreeSet<>();
    for (String step : steps()) {
      if (lawful(standing, step)) {
        continue;
      }
      Map<String, String> before = one.state();
      Throwable refusal = catchThrowable(() -> force(one, step));
      if (refusal == null || !one.state().equals(before)) {
        done.add(step);
      } else {
        assertThat(Stream.iterate(refusal, cause -> cause != null, Throwable::getCause))
            .as(step + " " + refusal)
            .anyMatch(cause -> cause instanceof ConflictException || cause instanceof InvalidInputException);
      }
    }
    assertThat(done).as("steps that had an effect on a case that is %s", standing).isEmpty();
  }

  /** The rows that make law, in words. */
  private String law(RunningCase of) {
    Map<String, String> state = of.state();
    return Stream.of("decision", "bill", "payment", "register_entry", "certificate", "notice", "case_clock", "clock_entry",
            "case_file", "formal_decision", "post_review", "grant_correction", "grant_revocation")
        .map(table -> table + state.entrySet().stream().filter(one -> one.getKey().equalsIgnoreCase(table))
            .map(Map.Entry::getValue).findFirst().orElse(""))
        .toList().toString();
  }

  private List<Task> tasksOf(RunningCase one, String step) {
    return cases.taskService.createTaskQuery().processInstanceBusinessKey(one.number()).taskDefinitionKey(step).list();
  }

  private void assertNothingComesOf(RunningCase one, String step, Object... answers) {
    String before = law(one);
    Throwable notReached = catchThrowable(() -> force(one, step));
    if (notReached == null) {
      for (Task task : tasksOf(one, step)) {
        assertThat(catchThrowable(() -> one.complete(task, "nobody", answers))).as(step).isNotNull();
      }
    }
    assertThat(law(one)).as("after " + step).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(value = Standing.class, names = {"REFUSED", "WITHDRAWN", "NOT_ACCEPTED", "LAPSED", "GRANTED"})
  void nobodyDecidesSealsPaysOrHandsOverInACaseThatHasEnded(Standing standing) {
    RunningCase ended = standing.way.apply(cases);
    assertNothingComesOf(ended, EXAMINE, "acceptance", "ACCEPT");
    assertNothingComesOf(ended, DECIDE, "decision", "GRANT");
    assertNothingComesOf(ended, CONFIRM_SILENCE, "silenceUpheld", true);
    assertNothingComesOf(ended, COLLECT_FEE, "paymentReference", "FORCED-" + standing);
    assertNothingComesOf(ended, SEAL);
    assertNothingComesOf(ended, HAND_OVER);
  }

  @Test
  void nobodyDecidesWhatIsNotAcceptedOrGrantsWhatWasNotInspected() {
    assertNothingComesOf(cases.start("BDC-DY"), DECIDE, "decision", "GRANT");
    assertNothingComesOf(cases.start("LSYD").until(INSPECT), DECIDE, "decision", "GRANT");
  }

  @Test
  void aSecondDecisionIsNotMade() {
    RunningCase decided = cases.start("BDC-DY").until(COLLECT_FEE);
    assertNothingComesOf(decided, DECIDE, "decision", "REFUSE", "decisionReason", "改变主意");
    assertThat(decided.value("select result from decision where case_number = :case", String.class)).isEqualTo("GRANT");
  }

  @Test
  void aCertificateIsSealedAndHandedOverOnceAndInThisOrder() {
    RunningCase unsealed = cases.start("BDC-DY").until(SEAL);
    assertNothingComesOf(unsealed, HAND_OVER);
    RunningCase sealed = cases.start("BDC-DY").until(HAND_OVER);
    assertNothingComesOf(sealed, SEAL);
  }

  /** What the rules miss the database refuses. */
  @ParameterizedTest
  @ValueSource(strings = {
      "insert into bill (bill_number, case_number, total, issued_at, due_at) values ('X1', :case, 0, now(), now())",
      "insert into register_entry (entry_number, case_number, entered_at, entered_by) values ('X2', :case, now(), 'x')",
      "insert into certificate (certificate_number, case_number, kind, by_silence, issued_at)"
          + " values ('X3', :case, 'x', false, now())",
      "insert into decision (case_number, result, by_silence, decided_by, decided_at)"
          + " values (:case, 'GRANT', false, 'x', now())"})
  void noRowThatNeedsAGrantIsWrittenWithoutOne(String insert) {
    RunningCase refused = Standing.REFUSED.way.apply(cases);
    assertThat(catchThrowable(() -> cases.jdbc.sql(insert).param("case", refused.number()).update())).isNotNull();
  }

  // Silence

  private RunningCase awaitingReview() {
    return cases.start("SSNYD").until(REVIEW);
  }

  private void assertSilenceDoesNotGrant(RunningCase one) {
    String before = law(one);
    assertThat(catchThrowable(() -> force(one, "ServiceTask_GrantBySilence"))).isNotNull();
    assertThat(law(one)).isEqualTo(before);
  }

  @Test
  void silenceDoesNotGrantBeforeThePromiseIsBrokenOrWhileTheClockStands() {
    assertSilenceDoesNotGrant(awaitingReview());
    RunningCase paused = cases.start("LSYD").until(REVIEW).complete(
        REVIEW, "reviewRecommendation", "EXCLUDE", "pauseCause", "EXPERT_REVIEW", "pauseReason", "需专家评审",
        "reviewOpinion", RunningCase.NOTHING);
    Time.set("2026-03-20 10:00");
    assertSilenceDoesNotGrant(paused);
  }

  @Test
  void anObjectionOfTheReviewKeepsSilenceFromGrantingUntilItIsWithdrawn() {
    RunningCase objected = awaitingReview().complete(REVIEW, "reviewRecommendation", "REFUSE");
    assertThat(objected.due("TimerEvent_SilenceDue")).isEmpty();
    Time.set("2026-03-20 10:00");
    assertSilenceDoesNotGrant(objected);

    Time.set("2026-03-03 10:00");
    objected.complete(DECIDE, "decision", "RETURN", "decisionReason", "请再核").complete(REVIEW);
    assertThat(objected.due("TimerEvent_SilenceDue")).contains(Time.at("2026-03-05 17:30"));
  }

  @Test
  void anObjectionOfASectionKeepsSilenceFromGranting() {
    RunningCase objected = cases.start("LSYD").until(ApprovalSteps.COUNTERSIGN)
        .complete(ApprovalSteps.COUNTERSIGN, "opinion", "DISAGREE", "opinionReason", "占用耕地");
    assertThat(objected.due("TimerEvent_SilenceDue")).isEmpty();
    Time.set("2026-03-20 10:00");
    assertSilenceDoesNotGrant(objected);
  }

  @Test
  void whereASupervisorHasToConfirmSilenceNoTokenGrantsWithoutIt() {
    RunningCase unconfirmed = cases.start("LSYD").until(REVIEW);
    Time.set("2026-03-20 10:00");
    assertSilenceDoesNotGrant(unconfirmed);
  }

  // What follows a silent approval

  @ParameterizedTest
  @ValueSource(strings = {"UserTask_IssueFormalDecision", "UserTask_PostReview", "UserTask_CorrectGrant",
      "UserTask_RevokeGrant", "ServiceTask_ServeFormalDecision", "ServiceTask_ServeCorrection",
      "ServiceTask_ServeRevocation"})
  void noGrantIsMadeFormalReviewedCorrectedOrRevokedThatSilenceDidNotMake(String step) {
    RunningCase granted = Standing.GRANTED.way.apply(cases);
    String before = law(granted);
    Map<String, Object> answers = switch (step) {
      case "UserTask_IssueFormalDecision" -> Map.of("formalDecisionNote", "准予");
      case "UserTask_PostReview" -> Map.of("postReviewResult", "REVOKE", "postReviewNote", "不符合");
      case "UserTask_CorrectGrant" -> Map.of("correctionResult", "更正");
      default -> Map.of("revocationReason", "不符合", "compensationNote", "不予赔偿");
    };
    Throwable refusal = catchThrowable(() -> {
      cases.runtimeService.createProcessInstanceByKey("silence-follow-up").businessKey(granted.number())
          .setVariables(lasting(granted)).startBeforeActivity(step).execute();
      tasksOf(granted, step).forEach(task -> cases.taskService.complete(task.getId(), answers));
    });
    assertThat(refusal).isNotNull();
    assertThat(law(granted)).isEqualTo(before);
  }

  @Test
  void aCaseThatSilenceDidNotGrantIsNotFollowedUp() {
    RunningCase granted = Standing.GRANTED.way.apply(cases);
    Throwable refusal = catchThrowable(() -> cases.runtimeService.startProcessInstanceByKey(
        "silence-follow-up", granted.number(), lasting(granted)));
    assertThat(Stream.iterate(refusal, Objects::nonNull, Throwable::getCause))
        .anyMatch(ConflictException.class::isInstance);
    assertThat(tasksOf(granted, "UserTask_IssueFormalDecision")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Standing.class, names = {"REFUSED", "NOT_ACCEPTED", "WITHDRAWN", "LAPSED", "GRANTED"})
  void aCaseThatHasEndedIsNotWithdrawn(Standing standing) {
    RunningCase one = standing.way.apply(cases);
    Map<String, String> before = one.state();
    Throwable refusal = catchThrowable(() -> force(one, "ServiceTask_WithdrawCase"));
    assertThat(Stream.iterate(refusal, Objects::nonNull, Throwable::getCause))
        .anyMatch(ConflictException.class::isInstance);
    assertThat(one.state()).isEqualTo(before);
  }

  @Test
  void whatATaskBringsIsTakenFromNoEventButItsCompletion() {
    TaskEntity created = new TaskEntity();
    created.setEventName(TaskListener.EVENTNAME_CREATE);
    assertThat(completions).isNotEmpty().allSatisfy((name, completion) ->
        assertThat(catchThrowable(() -> completion.notify(created))).isInstanceOf(ConflictException.class));
  }

  @Test
  void aPromiseThatWasKeptIsNotExplainedInPublic() {
    RunningCase granted = Standing.GRANTED.way.apply(cases);
    assertThat(catchThrowable(() -> cases.runtimeService.startProcessInstanceByKey(
        "delay-explanation", granted.number(), lasting(granted)))).isNotNull();
    assertThat(granted.rows("select 1 from delay_explanation where case_number = :case")).isEmpty();
  }

  @Test
  void aMaterialThatTheFirstNoticeDidNotListIsNotToldWithoutTheSupervisor() {
    RunningCase demanded = cases.start("LSYD").complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M01")
        .complete(RECEIVE_CORRECTION).complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M03");
    String before = law(demanded);
    assertThat(catchThrowable(() -> force(demanded, "ServiceTask_IssueCorrectionNotice"))).isNotNull();
    assertThat(law(demanded)).isEqualTo(before);
  }

  /** The variables that the case keeps. */
  private Map<String, Object> lasting(RunningCase of) {
    return variables.lastingVariables(cases.of(of).file());
  }
}
