package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengnuo.approval.ApprovalSteps.APPROVE_EXTENSION;
import static org.chengnuo.approval.ApprovalSteps.COLLECT_FEE;
import static org.chengnuo.approval.ApprovalSteps.DECIDE;
import static org.chengnuo.approval.ApprovalSteps.EXAMINE;
import static org.chengnuo.approval.ApprovalSteps.INSPECT;
import static org.chengnuo.approval.ApprovalSteps.RECEIVE_CORRECTION;
import static org.chengnuo.approval.ApprovalSteps.SEAL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.chengnuo.support.Http.Answer;
import org.chengnuo.support.Http;
import org.chengnuo.support.PostgresTest;
import org.chengnuo.support.RunningCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Other systems tell the same thing again and again, dozens of times at once and long afterwards: it takes effect once,
 * and every repeat is answered like the first.
 */
@PostgresTest
class RepeatedMessagesTest extends ApprovalTest {

  private static final int AT_ONCE = 40;

  @Autowired private Http http;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

  /** The first number of a year takes a second connection, and here are fewer connections than callers. */
  @BeforeEach
  void beginTheNumberSeriesOfTheYear() {
    cases.start("BDC-DY").untilEnd();
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private RunningCase handedIn(String item) {
    return cases.application(item).by("applications-api").start();
  }

  private Answer send(RunningCase to, String message, String... variables) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      values.put(variables[i], Map.of("value", variables[i + 1]));
    }
    return http.as("applications-api").post("/engine-rest/message",
        Map.of("messageName", message, "businessKey", to.number(), "processVariables", values));
  }

  private List<Answer> atOnce(IntFunction<Answer> request) throws Exception {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    List<Future<Answer>> running = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      int number = i;
      running.add(threads.submit(() -> {
        start.await();
        return request.apply(number);
      }));
    }
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> one : running) {
      answers.add(one.get());
    }
    return answers;
  }

  private static void assertAllSucceeded(List<Answer> answers) {
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(204));
  }

  private static int count(RunningCase of, String table, String condition) {
    return of.records("select 1 from " + table + " where case_number = :case" + condition).size();
  }

  @Test
  void onePaymentReportedDozensOfTimesAtOnceIsPaidOnce() throws Exception {
    RunningCase billed = handedIn("BDC-DY").until(COLLECT_FEE);

    assertAllSucceeded(atOnce(i -> send(billed, "approval.paymentReceived", "paymentReference", "ONCE-1")));

    assertThat(billed.open()).containsExactly(SEAL);
    assertThat(billed.records("""
        select p.reference from payment p join bill b on b.bill_number = p.bill_number where b.case_number = :case
        """)).hasSize(1);
    assertThat(count(billed, "register_entry", "")).isOne();
    assertThat(count(billed, "certificate", "")).isOne();
    billed.untilEnd();
    assertThat(send(billed, "approval.paymentReceived", "paymentReference", "ONCE-1").status()).isEqualTo(204);
  }

  @Test
  void ofManyPaymentsOfOneBillOneIsTakenAndTheOthersAreToldWhichOne() throws Exception {
    RunningCase billed = handedIn("BDC-DY").until(COLLECT_FEE);

    List<Answer> answers = atOnce(i -> send(billed, "approval.paymentReceived", "paymentReference", "MANY-" + i));

    String taken = billed.value("""
        select p.reference from payment p join bill b on b.bill_number = p.bill_number where b.case_number = :case
        """, String.class);
    assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(answer -> {
      assertThat(answer.status()).as(answer.body()).isEqualTo(409);
      assertThat(answer.json().get("message").asText()).contains("“" + taken + "”缴清");
    });
  }

  @Test
  void onePaymentOfManyBillsIsTakenForOne() throws Exception {
    List<RunningCase> billed = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      billed.add(handedIn("BDC-DY").until(COLLECT_FEE));
    }

    List<Answer> answers =
        atOnce(i -> send(billed.get(i), "approval.paymentReceived", "paymentReference", "SHARED-1"));

    assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(answer -> {
      assertThat(answer.status()).as(answer.body()).isEqualTo(409);
      assertThat(answer.json().get("message").asText()).contains("“SHARED-1”已用于另一张缴费单");
    });
    assertThat(billed).filteredOn(one -> one.open().contains(SEAL)).hasSize(1);
  }

  @Test
  void theCounterAndThePlatformRecordOnePaymentOnce() throws Exception {
    RunningCase billed = handedIn("BDC-DY").until(COLLECT_FEE);
    String task = billed.task(COLLECT_FEE).getId();
    Map<String, Object> atTheCounter = Map.of("variables",
        Map.of("paymentMethod", Map.of("value", "刷卡"), "paymentReference", Map.of("value", "BOTH-1")));

    List<Answer> answers = atOnce(i -> i == 0
        ? http.as("cashier1").post("/engine-rest/task/" + task + "/complete", atTheCounter)
        : send(billed, "approval.paymentReceived", "paymentReference", "BOTH-1"));

    assertAllSucceeded(answers.subList(1, AT_ONCE));
    assertThat(answers.get(0).status()).as(answers.get(0).body()).isIn(204, 409);
    assertThat(billed.open()).containsExactly(SEAL);
  }

  @Test
  void oneCorrectionReportedDozensOfTimesAtOnceIsReceivedOnce() throws Exception {
    RunningCase told = handedIn("LSYD").complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M01");

    assertAllSucceeded(atOnce(i -> send(told, "approval.correctionReceived")));

    assertThat(told.open()).containsExactly(EXAMINE);
    assertThat(count(told, "correction", " and received_at is not null")).isOne();
    told.untilEnd();
    assertThat(send(told, "approval.correctionReceived").status()).isEqualTo(204);
  }

  @Test
  void aLateRepeatThatNamesItsNoticeAnswersNoLaterOne() {
    RunningCase told = handedIn("LSYD").complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M01,M02");
    String first = told.value("select notice_number from correction where case_number = :case", String.class);
    assertThat(send(told, "approval.correctionReceived", "noticeNumber", first).status()).isEqualTo(204);
    told.complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M02");

    assertThat(send(told, "approval.correctionReceived", "noticeNumber", first).status()).isEqualTo(204);
    assertThat(told.open()).containsExactly(RECEIVE_CORRECTION);
    assertThat(send(told, "approval.correctionReceived", "noticeNumber", "no such").status()).isEqualTo(400);
    assertThat(told.open()).containsExactly(RECEIVE_CORRECTION);
    String second = told.value(
        "select notice_number from correction where case_number = :case and received_at is null", String.class);
    assertThat(send(told, "approval.correctionReceived", "noticeNumber", second).status()).isEqualTo(204);
    assertThat(told.open()).containsExactly(EXAMINE);
    assertThat(told.state().get("variables")).doesNotContain("noticeNumber");
  }

  @Test
  void aCorrectionOfACaseThatNeedsNoneIsAConflict() {
    RunningCase running = handedIn("LSYD");
    Answer refused = send(running, "approval.correctionReceived");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("message").asText()).contains("办件 " + running.number() + " 现处于“受理审查”环节");
  }

  @Test
  void oneWithdrawalReportedDozensOfTimesAtOnceWithdrawsOnce() throws Exception {
    for (String step : List.of(EXAMINE, INSPECT)) {
      RunningCase running = handedIn("LSYD").until(step);

      assertAllSucceeded(atOnce(i -> send(running, "approval.withdrawn")));

      assertThat(running.outcome()).isEqualTo(Outcome.WITHDRAWN);
      assertThat(running.notices(ApprovalNoticeKind.WITHDRAWAL)).hasSize(1);
      assertThat(send(running, "approval.withdrawn").status()).isEqualTo(204);
    }
  }

  @Test
  void aCaseThatWasBrokenOffIsNotSaidToBeDone() {
    RunningCase withdrawn = handedIn("LSYD").message("approval.withdrawn");
    Answer late = send(withdrawn, "approval.correctionReceived");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("message").asText())
        .contains("办件 " + withdrawn.number() + " 已撤回终止").doesNotContain("已办结");
  }

  @Test
  void aDecidedCaseIsNotWithdrawnAndTheAnswerSaysHowItEnded() {
    RunningCase refused = handedIn("LSYD").until(DECIDE).complete(DECIDE, "decision", "REFUSE", "decisionReason", "不符合");
    Answer late = send(refused, "approval.withdrawn");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("message").asText()).contains("办件 " + refused.number() + " 已办结（不予办理）");
  }

  @Test
  void anExtensionAskedForDozensOfTimesAtOnceIsOneQuestion() throws Exception {
    RunningCase running = handedIn("LSYD").until(INSPECT);

    assertAllSucceeded(atOnce(i -> send(running, "approval.extensionRequested")));

    assertThat(running.open()).containsExactly(APPROVE_EXTENSION, INSPECT);
  }

  @Test
  void aMessageToACaseThatNeverWasIsAboutNothing() {
    Answer unknown = http.as("applications-api").post("/engine-rest/message",
        Map.of("messageName", "approval.withdrawn", "businessKey", "no-such-case"));
    assertThat(unknown.status()).as(unknown.body()).isEqualTo(404);
    assertThat(unknown.json().get("message").asText()).contains("no-such-case");
  }

  @Test
  void aMessageToAllIsNoWayToGetNoAnswer() {
    RunningCase running = handedIn("LSYD");
    Answer refused = http.as("applications-api").post("/engine-rest/message",
        Map.of("messageName", "approval.correctionReceived", "businessKey", running.number(), "all", true));
    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
  }

  @Test
  void aRepeatAnswersAlsoWhereAResultIsAskedFor() {
    RunningCase withdrawn = handedIn("LSYD").message("approval.withdrawn");
    for (boolean all : List.of(true, false)) {
      for (boolean withVariables : List.of(true, false)) {
        Answer repeat = http.as("applications-api").post("/engine-rest/message",
            Map.of("messageName", "approval.withdrawn", "businessKey", withdrawn.number(), "all", all,
                "resultEnabled", true, "variablesInResultEnabled", withVariables));
        assertThat(repeat.status()).as(repeat.body()).isEqualTo(200);
      }
    }
  }
}
