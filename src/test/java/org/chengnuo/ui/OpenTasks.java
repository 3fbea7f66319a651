package org.chengnuo.ui;

import static org.chengnuo.approval.ApprovalSteps.AWAIT_PROCEDURE;
import static org.chengnuo.approval.ApprovalSteps.COUNTERSIGN;
import static org.chengnuo.approval.ApprovalSteps.EXAMINE;
import static org.chengnuo.approval.ApprovalSteps.RECEIVE_CORRECTION;
import static org.chengnuo.approval.ApprovalSteps.REVIEW;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.approval.ApprovalSteps;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.ShownCases;
import org.chengnuo.support.Time;

/** A real case at each task of each process, by the task's id in the diagram. */
final class OpenTasks {

  private final ApprovalCases cases;
  private final Map<String, String> tasks = new LinkedHashMap<>();

  private OpenTasks(ApprovalCases cases) {
    this.cases = cases;
  }

  /** Ids of the tasks, by their ids in the diagram. */
  static Map<String, String> prepare(ApprovalCases cases, Stream<ShownCases> ofOthers) {
    OpenTasks prepared = new OpenTasks(cases);
    Time.set("2026-03-02 09:00");
    try {
      prepared.approvals();
      prepared.followUps();
      ofOthers.flatMap(ShownCases::shown).forEach(prepared::keep);
    } finally {
      Time.giveBack();
    }
    return prepared.tasks;
  }

  private void approvals() {
    keep(cases.application("LSYD").with("channel", "PHONE").start());
    keep(cases.start("BDC-DY"));
    keep(demanded("M01"));
    keep(demanded("M01").complete(RECEIVE_CORRECTION).complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M02"));
    keep(cases.start("LSYD").until(ApprovalSteps.INSPECT));
    keep(cases.start("LSYD").until(COUNTERSIGN));
    keep(cases.start("LSYD").until(REVIEW).message("approval.extensionRequested"));
    keep(
        cases.start("LSYD").until(REVIEW)
            .complete(REVIEW, "reviewRecommendation", "EXCLUDE", "pauseCause", "HEARING", "pauseReason", "须听证"));
    // Of all that a sheet can show: a section that kept silent, and a procedure that has ended.
    keep(
        cases.start("LSYD").until(COUNTERSIGN).fire("TimerEvent_CountersignSilent")
            .complete(REVIEW, "reviewRecommendation", "EXCLUDE", "pauseCause", "HEARING", "pauseReason", "须听证")
            .complete(AWAIT_PROCEDURE).until(ApprovalSteps.DECIDE));
    keep(cases.start("BDC-DY").until(ApprovalSteps.COLLECT_FEE));
    keep(cases.start("LSYD").until(ApprovalSteps.SEAL));
    keep(cases.start("LSYD").until(ApprovalSteps.HAND_OVER));
    keep(cases.application("LSYD").with("delivery", "DOOR").start().until(ApprovalSteps.DELIVER_TO_DOOR));
    keep(cases.start("LSYD").until(REVIEW).fire("TimerEvent_WarningDue").fire("TimerEvent_NextWarningDue"));
    keep(cases.start("TDHY").until(REVIEW).fire("TimerEvent_SilenceDue"));
  }

  private RunningCase demanded(String material) {
    return cases.start("LSYD").complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", material);
  }

  private void followUps() {
    RunningCase silent = silent();
    keep(silent.followUp("delay-explanation"));
    keep(silent.followUp("silence-follow-up"));
    keep(reviewed("CORRECT"));
    keep(reviewed("REVOKE"));
    keep(silent().followUp("silence-follow-up").complete("UserTask_IssueFormalDecision", "formalDecisionNote", "予以备案"));
  }

  private RunningCase silent() {
    return cases.awaitingReview("SSNYD").fire("TimerEvent_SilenceDue");
  }

  private RunningCase reviewed(String result) {
    return silent().followUp("silence-follow-up")
        .complete("UserTask_IssueFormalDecision", "formalDecisionNote", "予以备案")
        .complete("UserTask_PostReview", "postReviewResult", result, "postReviewNote", "面积有误");
  }

  private void keep(RunningCase running) {
    running.tasks().forEach(task -> tasks.put(task.getTaskDefinitionKey(), task.getId()));
  }
}
