package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.chengnuo.approval.ApprovalSteps.COUNTERSIGN;
import static org.chengnuo.approval.ApprovalSteps.EXAMINE;
import static org.chengnuo.approval.ApprovalSteps.INSPECT;
import static org.chengnuo.approval.ApprovalSteps.REVIEW;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.engine.TaskHandOvers;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** First inquiry: whoever was asked first answers for the case to its end, whoever else has it meanwhile. */
@H2Test
class HandOverTest extends ApprovalTest {

  @Autowired private TaskHandOvers tasks;

  private static String answerable(RunningCase of) {
    return of.value("select answerable from case_file where case_number = :case", String.class);
  }

  private static List<String> handOvers(RunningCase of) {
    return of.records(
            """
            select task, from_person, to_person, by_person, reason from hand_over where case_number = :case order by id
            """)
        .stream()
        .map(
            row ->
                "%s %s→%s by %s %s"
                    .formatted(
                        ((String) row.get("task")).substring("UserTask_".length()),
                        row.get("from_person"), row.get("to_person"), row.get("by_person"), row.get("reason")))
        .toList();
  }

  @Test
  void theClerkWhoRegistersACaseAnswersForIt() {
    assertThat(answerable(cases.application("LSYD").by("window2").start())).isEqualTo("window2");
  }

  @Test
  void whoeverClaimsACaseFirstThatCameInOnLineAnswersForIt() {
    RunningCase online = cases.application("LSYD").by("applications-api").with("channel", "ONLINE").start();
    assertThat(answerable(online)).isNull();

    online.claim(EXAMINE, "window2");

    assertThat(answerable(online)).isEqualTo("window2");
  }

  @Test
  void whoeverCompletesACaseFirstThatNobodyClaimedAnswersForIt() {
    RunningCase online = cases.application("LSYD").by("applications-api").with("channel", "ONLINE").start();

    online.completeAs("window2", EXAMINE);

    assertThat(answerable(online)).isEqualTo("window2");
    assertThat(handOvers(online)).containsExactly("ExamineMaterials null→window2 by window2 直接办理");
  }

  @Test
  void noHandOverChangesWhoAnswersAndEachIsRecorded() {
    RunningCase running = cases.start("LSYD").claim(EXAMINE, "window1");
    String task = running.task(EXAMINE).getId();
    cases.as("window1", () -> tasks.handOver(task, "window2", "窗口一岗休假"));
    cases.as("window2", () -> cases.taskService.setAssignee(task, null));
    running.claim(EXAMINE, "window2").complete(EXAMINE);

    assertThat(answerable(running)).isEqualTo("window1");
    assertThat(handOvers(running))
        .containsExactly(
            "ExamineMaterials null→window1 by window1 认领",
            "ExamineMaterials window1→window2 by window1 窗口一岗休假",
            "ExamineMaterials window2→null by window2 退回岗位",
            "ExamineMaterials null→window2 by window2 认领");
  }

  @Test
  void whoeverIsGivenATaskAnswersForItsCaseOnlyOnceTheyHaveWorkedOnIt() {
    RunningCase online = cases.application("LSYD").by("applications-api").with("channel", "ONLINE").start();
    String task = online.task(EXAMINE).getId();
    cases.as("supervisor1", () -> tasks.handOver(task, "window1", "窗口二岗休假"));
    assertThat(answerable(online)).isNull();
    cases.as("window2", () -> tasks.handOver(task, "window2", "窗口一岗外出，本人接手"));

    assertThat(answerable(online)).isEqualTo("window2");
    assertThat(handOvers(online)).containsExactly(
        "ExamineMaterials null→window1 by supervisor1 窗口二岗休假",
        "ExamineMaterials window1→window2 by window2 窗口一岗外出，本人接手");
  }

  @Test
  void whoeverCompletesWhatTheyWereGivenAnswersForItsCase() {
    RunningCase online = cases.application("LSYD").by("applications-api").with("channel", "ONLINE").start();
    cases.as("supervisor1", () -> tasks.handOver(online.task(EXAMINE).getId(), "window2", "窗口一岗休假"));

    online.completeAs("window2", EXAMINE);

    assertThat(answerable(online)).isEqualTo("window2");
  }

  /** Sections are asked side by side: each task has a holder of its own. */
  @Test
  void aHandOverNamesWhoHadTheTaskAndNotWhoHadTheCaseLast() {
    RunningCase running = cases.start("CKQ").until(COUNTERSIGN);
    List<String> open = running.tasks().stream().map(Task::getId).toList();
    cases.as("officer1", () -> cases.taskService.claim(open.get(0), "officer1"));
    cases.as("reviewer1", () -> cases.taskService.claim(open.get(1), "reviewer1"));

    cases.as("reviewer1", () -> tasks.handOver(open.get(0), "reviewer1", "会签岗出差"));

    assertThat(handOvers(running)).last().isEqualTo("Countersign officer1→reviewer1 by reviewer1 会签岗出差");
  }

  @Test
  void theAnswerablePersonStaysToTheEnd() {
    RunningCase ended = cases.start("LSYD").untilEnd();

    assertThat(answerable(ended)).isEqualTo("window1");
    assertThat(handOvers(ended)).extracting(line -> line.replaceAll(".*→| by.*", ""))
        .startsWith("window1", "inspector1", "officer1", "reviewer1", "approver1", "certifier1");
  }

  @Test
  void aClaimedTaskIsNobodyElsesToComplete() {
    RunningCase running = cases.start("LSYD").claim(EXAMINE, "window1");

    assertThat(running.conflict(() -> running.completeAs("window2", EXAMINE))).contains("窗口一岗");
  }

  @Test
  void nobodyCompletesTheTaskOfAnotherGroup() {
    RunningCase running = cases.start("LSYD").until(INSPECT);

    assertThat(catchThrowable(() -> running.completeAs("window1", INSPECT))).isNotNull();
    assertThat(running.until(REVIEW).open()).containsExactly(REVIEW);
    assertThat(catchThrowable(() -> running.completeAs("approver1", REVIEW))).isNotNull();
    assertThat(running.open()).containsExactly(REVIEW);
  }
}
