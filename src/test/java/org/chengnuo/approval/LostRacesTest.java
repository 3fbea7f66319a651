package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengnuo.approval.ApprovalSteps.DECIDE;
import static org.chengnuo.approval.ApprovalSteps.EXAMINE;
import static org.chengnuo.approval.ApprovalSteps.INSPECT;
import static org.chengnuo.approval.ApprovalSteps.REVIEW;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.Job;
import org.chengnuo.support.Http.Answer;
import org.chengnuo.support.Http;
import org.chengnuo.support.PostgresTest;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who comes second, after a colleague, a timer or the applicant, is told so and where the case stands now, and never that
 * they may not or that there is nothing.
 */
@PostgresTest
class LostRacesTest extends ApprovalTest {

  private static final int RACES = 12;

  @Autowired private Http http;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private List<Answer> race(Callable<Answer> one, Callable<Answer> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<Answer>> both = List.of(one, other).stream().map(each -> threads.submit(() -> {
      start.await();
      return each.call();
    })).toList();
    return Arrays.asList(both.get(0).get(), both.get(1).get());
  }

  private Answer task(String user, String task, String action, Object body) {
    return http.as(user).post("/engine-rest/task/" + task + "/" + action, body);
  }

  private Answer complete(String user, String task, String variable, Object value) {
    return task(user, task, "complete", Map.of("variables", Map.of(variable, Map.of("value", value))));
  }

  private static void assertToldWhereItStands(Answer answer, String... words) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    assertThat(answer.json().get("message").asText()).contains(words);
  }

  @Test
  void ofTwoWhoCompleteOneTaskTheSecondIsToldTheStepThatIsNowDue() throws Exception {
    for (int i = 0; i < RACES; i++) {
      RunningCase one = cases.start("LSYD");
      String task = one.task(EXAMINE).getId();

      List<Answer> answers = race(() -> complete("window1", task, "acceptance", "ACCEPT"),
          () -> complete("window2", task, "acceptance", "ACCEPT"));

      assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
      answers.stream().filter(answer -> answer.status() != 204)
          .forEach(lost -> assertToldWhereItStands(lost, "“受理审查”已办结", one.number(), "“现场勘验”"));
    }
  }

  @Test
  void ofTwoWhoClaimOneTaskTheSecondIsToldWhoHasIt() throws Exception {
    for (int i = 0; i < RACES; i++) {
      String task = cases.start("LSYD").task(EXAMINE).getId();

      List<Answer> answers = race(() -> task("window1", task, "claim", Map.of("userId", "window1")),
          () -> task("window2", task, "claim", Map.of("userId", "window2")));

      assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
      String holder = cases.taskService.createTaskQuery().taskId(task).singleResult().getAssignee();
      answers.stream().filter(answer -> answer.status() != 204)
          .forEach(lost -> assertToldWhereItStands(lost, holder.equals("window1") ? "窗口一岗" : "窗口二岗"));
    }
  }

  @Test
  void aHandOverThatACompletionOvertakesIsToldSo() throws Exception {
    for (int i = 0; i < RACES; i++) {
      RunningCase one = cases.start("LSYD");
      String task = one.task(EXAMINE).getId();

      List<Answer> answers = race(() -> complete("window1", task, "acceptance", "ACCEPT"),
          () -> http.as("supervisor1").post("/api/tasks/" + task + "/hand-over", Map.of("to", "window2", "reason", "急件")));

      assertThat(answers).filteredOn(answer -> answer.status() == 204).isNotEmpty();
      answers.stream().filter(answer -> answer.status() != 204)
          .forEach(lost -> assertThat(lost.status()).as(lost.body()).isEqualTo(409));
    }
  }

  @Test
  void whoeverATimerOvertakesIsToldWhereItBroughtTheCase() throws Exception {
    for (int i = 0; i < RACES; i++) {
      RunningCase one = cases.start("LSYD");
      String task = one.task(EXAMINE).getId();
      Job timer = one.timers().stream().min((a, b) -> a.getDuedate().compareTo(b.getDuedate())).orElseThrow();
      Time.set(timer.getDuedate().toInstant());

      List<Answer> answers = race(() -> complete("window1", task, "acceptance", "ACCEPT"), () -> {
        try {
          cases.managementService.executeJob(timer.getId());
        } catch (RuntimeException overtaken) {
          // The clerk was faster; the executor would find that the timer is gone.
        }
        return null;
      });

      Answer clerk = answers.get(0);
      if (clerk.status() != 204) {
        assertToldWhereItStands(clerk, "“受理审查”已办结或已撤销", one.number());
      }
      assertThat(one.open()).containsExactly(INSPECT);
      Time.set(START);
    }
  }

  @Test
  void aDecisionThatAWithdrawalOvertakesIsToldHowTheCaseEnded() throws Exception {
    for (int i = 0; i < RACES; i++) {
      RunningCase one = cases.application("LSYD").by("applications-api").start().until(DECIDE);
      String task = one.task(DECIDE).getId();

      List<Answer> answers = race(() -> complete("approver1", task, "decision", "GRANT"),
          () -> http.as("applications-api").post("/engine-rest/message",
              Map.of("messageName", "approval.withdrawn", "businessKey", one.number())));

      assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
      answers.stream().filter(answer -> answer.status() != 204)
          .forEach(lost -> assertToldWhereItStands(lost, one.number()));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"claim | {\"userId\":\"window2\"}", "assignee | {\"userId\":\"window2\"}",
      "unclaim | {}", "complete | {\"variables\":{}}", "submit-form | {\"variables\":{}}"})
  void whatACaseHasLeftBehindIsAConflictAndSaysWhereItIs(String action, String body) {
    RunningCase one = cases.start("LSYD");
    String task = one.task(EXAMINE).getId();
    one.until(REVIEW);
    assertToldWhereItStands(task("window2", task, action, body), "“受理审查”已办结", one.number(), "“初审”");

    one.untilEnd();
    assertToldWhereItStands(task("window2", task, action, body), "“受理审查”已办结", one.number(), "已办结（准予）");
  }

  @Test
  void aHandOverOfATaskThatHasEndedSaysWhereTheCaseIs() {
    RunningCase one = cases.start("LSYD");
    String task = one.task(EXAMINE).getId();
    one.until(REVIEW);
    assertToldWhereItStands(
        http.as("window1").post("/api/tasks/" + task + "/hand-over", Map.of("to", "window2", "reason", "急件")),
        "“受理审查”已办结", one.number(), "“初审”");
    assertToldWhereItStands(http.as("window1").get("/api/tasks/" + task + "/hand-over"), "“初审”");
  }

  @Test
  void anotherSystemIsNotToldWhereACaseStandsByTheIdOfATask() {
    RunningCase one = cases.start("LSYD");
    String task = one.task(EXAMINE).getId();
    one.until(REVIEW);
    Answer refused = task("applications-api", task, "complete", Map.of());
    assertThat(refused.status()).as(refused.body()).isIn(403, 404);
    assertThat(refused.body()).doesNotContain(one.number());
  }

  @Test
  void aTaskThatNeverWasIsUnknown() {
    assertThat(task("window1", "no-such-task", "claim", Map.of("userId", "window1")).status()).isEqualTo(404);
    assertThat(complete("window1", "no-such-task", "acceptance", "ACCEPT").status()).isEqualTo(404);
  }
}
