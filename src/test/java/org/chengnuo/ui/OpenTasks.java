package org.chengnuo.ui;

import static org.chengnuo.approval.RunningCase.AWAIT_PROCEDURE;
import static org.chengnuo.approval.RunningCase.COUNTERSIGN;
import static org.chengnuo.approval.RunningCase.EXAMINE;
import static org.chengnuo.approval.RunningCase.RECEIVE_CORRECTION;
import static org.chengnuo.approval.RunningCase.REVIEW;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.chengnuo.approval.Cases;
import org.chengnuo.approval.RunningCase;
import org.chengnuo.approval.SleepingCase;
import org.chengnuo.approval.SleepingCases;

/** A real case at each task of each process, by the task's id in the diagram. */
final class OpenTasks {

  private final Cases cases;
  private final SleepingCases sleeping;
  private final Map<String, String> tasks = new LinkedHashMap<>();

  private OpenTasks(Cases cases, SleepingCases sleeping) {
    this.cases = cases;
    this.sleeping = sleeping;
  }

  /** Ids of the tasks, by their ids in the diagram. */
  static Map<String, String> prepare(Cases cases, SleepingCases sleeping) {
    OpenTasks prepared = new OpenTasks(cases, sleeping);
    Cases.setTime("2026-03-02 09:00");
    try {
      prepared.approvals();
      prepared.followUps();
    } finally {
      ClockUtil.reset();
    }
    return prepared.tasks;
  }

  private void approvals() {
    keep(cases.application("LSYD").with("channel", "PHONE").start());
    keep(cases.start("BDC-DY"));
    keep(demanded("M01"));
    keep(demanded("M01").complete(RECEIVE_CORRECTION).complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M02"));
    keep(cases.start("LSYD").until(RunningCase.INSPECT));
    keep(cases.start("LSYD").until(COUNTERSIGN));
    keep(cases.start("LSYD").until(REVIEW).message("approval.extensionRequested"));
    keep(
        cases.start("LSYD").until(REVIEW)
            .complete(REVIEW, "reviewRecommendation", "EXCLUDE", "pauseCause", "HEARING", "pauseReason", "须听证"));
    // Of all that a sheet can show: a section that kept silent, and a procedure that has ended.
    keep(
        cases.start("LSYD").until(COUNTERSIGN).fire("TimerEvent_CountersignSilent")
            .complete(REVIEW, "reviewRecommendation", "EXCLUDE", "pauseCause", "HEARING", "pauseReason", "须听证")
            .complete(AWAIT_PROCEDURE).until(RunningCase.DECIDE));
    keep(cases.start("BDC-DY").until(RunningCase.COLLECT_FEE));
    keep(cases.start("LSYD").until(RunningCase.SEAL));
    keep(cases.start("LSYD").until(RunningCase.HAND_OVER));
    keep(cases.application("LSYD").with("delivery", "DOOR").start().until(RunningCase.DELIVER_TO_DOOR));
    keep(cases.start("LSYD").until(REVIEW).fire("TimerEvent_WarningDue").fire("TimerEvent_NextWarningDue"));
    keep(cases.start("TDHY").until(REVIEW).fire("TimerEvent_SilenceDue"));
  }

  private RunningCase demanded(String material) {
    return cases.start("LSYD").complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", material);
  }

  private void followUps() {
    SleepingCase silent = silent();
    keep(silent.followUp("delay-explanation"));
    keep(silent.followUp("silence-follow-up"));
    keep(reviewed("CORRECT"));
    keep(reviewed("REVOKE"));
    keep(silent().followUp("silence-follow-up").complete("UserTask_IssueFormalDecision", "formalDecisionNote", "予以备案"));
  }

  private SleepingCase silent() {
    return sleeping.awaitingReview("SSNYD").fire("TimerEvent_SilenceDue");
  }

  private SleepingCase reviewed(String result) {
    return silent().followUp("silence-follow-up")
        .complete("UserTask_IssueFormalDecision", "formalDecisionNote", "予以备案")
        .complete("UserTask_PostReview", "postReviewResult", result, "postReviewNote", "面积有误");
  }

  private void keep(RunningCase running) {
    running.tasks().forEach(task -> tasks.put(task.getTaskDefinitionKey(), task.getId()));
  }

  private void keep(SleepingCase running) {
    running.open().forEach(step -> tasks.put(step, running.task(step).getId()));
  }
}
