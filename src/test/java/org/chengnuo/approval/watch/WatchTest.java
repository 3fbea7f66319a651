package org.chengnuo.approval.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengnuo.support.Time.at;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.approval.Outcome;
import org.chengnuo.clock.calendar.CalendarYear;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.limits.CalendarAdoption;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.delay.DelayExplanation;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The warnings of a running case and the timers that bring them. */
@H2Test
class WatchTest extends ApprovalTest {

  private static final String FIRST = "TimerEvent_WarningDue";
  private static final String NEXT = "TimerEvent_NextWarningDue";
  private static final String SILENCE = "TimerEvent_SilenceDue";
  private static final String REVIEW = "UserTask_Review";
  private static final String EXPEDITE = "UserTask_ExpediteCase";

  @Autowired CaseClocks clocks;
  @Autowired Calendars calendars;
  @Autowired CalendarAdoption adoption;
  @Autowired TransactionTemplate transaction;

  // The levels

  @Test
  void noWarningIsDueBeforeTheCaseIsAccepted() {
    assertThat(cases.start("TDHY").due(FIRST)).isEmpty();
  }

  @Test
  void blueMovesTheCaseForwardInItsList() {
    RunningCase slow = cases.awaitingReview("TDHY");
    assertThat(slow.task(REVIEW).getPriority()).isEqualTo(50);
    assertThat(slow.due(FIRST)).contains(at("2026-03-05 11:45"));

    slow.fire(FIRST);

    assertThat(slow.task(REVIEW).getPriority()).isEqualTo(55);
    assertThat(slow.open()).containsExactly(REVIEW);
    assertThat(slow.warnings()).containsExactly("PROMISED BLUE 2026-03-09");
    assertThat(slow.accountability()).isEmpty();
  }

  @Test
  void yellowAsksTheHeadOfTheSectionToPressForTheCase() {
    RunningCase slow = cases.awaitingReview("TDHY").fire(FIRST);
    assertThat(slow.due(NEXT)).contains(at("2026-03-06 17:30"));

    slow.fire(NEXT);

    assertThat(slow.open()).containsExactly(EXPEDITE, REVIEW);
    assertThat(slow.groups(EXPEDITE)).containsExactly("section-heads");
    assertThat(slow.taskDue(EXPEDITE)).isEqualTo(at("2026-03-09 17:30"));
    assertThat(slow.task(REVIEW).getPriority()).isEqualTo(60);
    slow.complete(EXPEDITE, "expediteNote", "今日办结");
    assertThat(slow.rows("select stage, conclusion, reason from opinion where case_number = :case and stage = 'EXPEDITE'"))
        .containsExactly("EXPEDITE EXPEDITED 今日办结");
    assertThat(slow.open()).containsExactly(REVIEW);
  }

  @Test
  void redIsAnsweredForByWhoeverHasTheCaseAndExplainedByTheHeads() {
    RunningCase slow = cases.awaitingReview("BDC-BG").claim(REVIEW, "reviewer1");
    slow.fire(FIRST).fire(NEXT);
    slow.complete(EXPEDITE, "expediteNote", "今日办结");
    assertThat(slow.due(NEXT)).contains(at("2026-03-05 17:30"));
    assertThat(slow.followUpsEver(DelayExplanation.KEY)).isZero();

    slow.fire(NEXT);

    assertThat(slow.accountability()).containsExactly("PROMISE_BROKEN UserTask_Review reviewer1");
    assertThat(slow.task(REVIEW).getPriority()).isEqualTo(65);
    assertThat(slow.followUp(DelayExplanation.KEY).open()).containsExactly("UserTask_ExplainDelay");
  }

  @Test
  void eachLevelOfBothLimitsIsRaisedOnceAndTheTimerThenRests() {
    RunningCase slow = cases.awaitingReview("BDC-BG");

    slow.fire(FIRST);
    for (String due : new String[] {
        "2026-03-04 17:30", "2026-03-05 17:30", "2026-03-23 17:30", "2026-04-03 17:30", "2026-04-14 17:30"}) {
      assertThat(slow.due(NEXT)).contains(at(due));
      slow.fire(NEXT);
    }

    assertThat(slow.due(NEXT)).isEmpty();
    assertThat(slow.warnings())
        .containsExactly(
            "PROMISED BLUE 2026-03-05",
            "PROMISED YELLOW 2026-03-05",
            "PROMISED RED 2026-03-05",
            "STATUTORY BLUE 2026-04-14",
            "STATUTORY YELLOW 2026-04-14",
            "STATUTORY RED 2026-04-14");
    // The head of the section, who never pressed for the case, has slept as well.
    assertThat(slow.accountability())
        .containsExactlyInAnyOrder(
            "PROMISE_BROKEN UserTask_Review null",
            "PROMISE_BROKEN UserTask_ExpediteCase null",
            "STATUTE_BROKEN UserTask_Review null",
            "STATUTE_BROKEN UserTask_ExpediteCase null");
    assertThat(slow.open()).containsExactly(EXPEDITE, REVIEW);
    assertThat(slow.task(REVIEW).getPriority()).isEqualTo(70);
    assertThat(slow.followUpsEver(DelayExplanation.KEY)).isOne();
  }

  @Test
  void aLimitOfOneDayWarnsByTheHour() {
    RunningCase slow = cases.awaitingReview("BDC-DY");

    assertThat(slow.due(FIRST)).contains(at("2026-03-03 11:45"));
    slow.fire(FIRST);
    assertThat(slow.due(NEXT)).contains(at("2026-03-03 15:30"));
    slow.fire(NEXT);
    assertThat(slow.due(NEXT)).contains(at("2026-03-03 17:30"));
  }

  @Test
  void levelsThatPassedWhileTheServerStoodStillAreNotMadeUpForOneByOne() {
    RunningCase slow = cases.awaitingReview("BDC-BG");
    Time.set("2026-03-09 08:00");

    slow.fire(FIRST);

    assertThat(slow.warnings()).containsExactly("PROMISED RED 2026-03-05");
    assertThat(slow.open()).containsExactly(REVIEW);
    assertThat(slow.due(NEXT)).contains(at("2026-03-23 17:30"));
  }

  @Test
  void aStepThatBeginsAfterAWarningIsAsUrgentAsTheCase() {
    RunningCase slow = cases.awaitingReview("TDHY").fire(FIRST);

    slow.complete("UserTask_Review");

    assertThat(slow.task("UserTask_Decide").getPriority()).isEqualTo(55);
  }

  @Test
  void aTimerThatIsExecutedTooEarlyWarnsOfNothing() {
    RunningCase slow = cases.awaitingReview("TDHY");

    slow.forceNow(FIRST);

    assertThat(slow.warnings()).isEmpty();
    assertThat(slow.task(REVIEW).getPriority()).isEqualTo(50);
    assertThat(slow.hasTimer(FIRST) ? slow.due(FIRST) : slow.due(NEXT)).contains(at("2026-03-05 11:45"));
  }

  @Test
  void aDecidedCaseIsNotWarnedOf() {
    RunningCase decided = cases.awaitingReview("TDHY").complete("UserTask_Review");

    decided.complete("UserTask_Decide", "decision", "GRANT");

    assertThat(decided.due(FIRST)).isEmpty();
  }

  // What moves the timers

  @Test
  void aPauseRestsTheTimersAndTheResumptionSetsThemAnew() {
    RunningCase slow = cases.awaitingReview("LSYD");
    assertThat(slow.due(SILENCE)).contains(at("2026-03-09 17:30"));
    Time.set("2026-03-04 10:00");
    slow.complete("UserTask_Review",
        "reviewRecommendation", "EXCLUDE", "pauseCause", "APPRAISAL", "pauseReason", "须委托鉴定");
    assertThat(slow.due(FIRST)).isEmpty();
    assertThat(slow.due(SILENCE)).isEmpty();

    Time.set("2026-03-10 10:00");
    slow.complete("UserTask_AwaitProcedure");

    assertThat(slow.due(FIRST)).contains(at("2026-03-11 11:45"));
    assertThat(slow.due(SILENCE)).contains(at("2026-03-13 17:30"));
  }

  @Test
  void aPauseMovesAlsoTheTimerThatWaitsForTheNextLevel() {
    RunningCase slow = cases.awaitingReview("LSYD").fire(FIRST);
    Time.set("2026-03-06 10:00");
    slow.complete("UserTask_Review",
        "reviewRecommendation", "EXCLUDE", "pauseCause", "APPRAISAL", "pauseReason", "须委托鉴定");
    assertThat(slow.due(NEXT)).isEmpty();

    Time.set("2026-03-10 10:00");
    slow.complete("UserTask_AwaitProcedure");

    // Half of the limit was told for another end; the levels that are told now are told for this one.
    assertThat(slow.due(NEXT)).contains(at("2026-03-10 10:00"));
    slow.fire(NEXT);
    assertThat(slow.warnings()).containsExactly("PROMISED BLUE 2026-03-09", "PROMISED BLUE 2026-03-11");
    assertThat(slow.due(NEXT)).contains(at("2026-03-10 17:30"));
  }

  @Test
  void theTimersMoveInTheTransactionOfTheClockAndBackWithIt() {
    RunningCase slow = cases.awaitingReview("LSYD");

    transaction.executeWithoutResult(
        status -> {
          clocks.pause(ClockId.handling(slow.number()), "HEARING", "行政许可法第四十五条", "reviewer1", null);
          assertThat(slow.due(FIRST)).isEmpty();
          assertThat(slow.due(SILENCE)).isEmpty();
          status.setRollbackOnly();
        });

    assertThat(slow.due(FIRST)).contains(at("2026-03-05 11:45"));
    assertThat(slow.due(SILENCE)).contains(at("2026-03-09 17:30"));
  }

  @Test
  void anExtensionMovesTheTimers() {
    RunningCase slow = cases.awaitingReview("LSYD");
    assertThat(slow.due(SILENCE)).contains(at("2026-03-09 17:30"));
    Time.set("2026-03-04 10:00");

    slow.message(AdministrativeApproval.MESSAGE_EXTENSION_REQUESTED)
        .complete("UserTask_ApproveExtension", "extensionApproved", true, "extensionReason", "须实地复核");

    assertThat(slow.due(SILENCE)).contains(at("2026-03-23 17:30"));
    assertThat(slow.due(FIRST)).contains(at("2026-03-12 11:45"));
    assertThat(slow.notices(ApprovalNoticeKind.EXTENSION)).hasSize(1);
  }

  @Test
  void anImportedCalendarMovesTheTimers() {
    RunningCase slow = cases.awaitingReview("TDHY");
    CalendarYear known = calendars.current().year(2026).orElseThrow();
    Set<LocalDate> off = new HashSet<>(known.off());
    off.add(LocalDate.of(2026, 3, 4));
    try {
      int foreseen = adoption.preview(CalendarYear.published(2026, off, known.work(), null));
      assertThat(slow.due(SILENCE)).contains(at("2026-03-09 17:30"));

      int moved = adoption.importYear(CalendarYear.published(2026, off, known.work(), "演示"), "admin");

      assertThat(moved).isPositive().isEqualTo(foreseen);
      assertThat(slow.due(SILENCE)).contains(at("2026-03-10 17:30"));
      assertThat(slow.due(FIRST)).contains(at("2026-03-06 11:45"));
    } finally {
      adoption.importYear(CalendarYear.published(2026, known.off(), known.work(), known.source()), "admin");
    }
    assertThat(slow.due(SILENCE)).contains(at("2026-03-09 17:30"));
    assertThat(slow.due(FIRST)).contains(at("2026-03-05 11:45"));
  }

  // The payment

  /** A mortgage that was granted on the day of its application: 80 yuan, payable until Tuesday, 14 April. */
  private RunningCase billed() {
    RunningCase billed = cases.awaitingReview("BDC-DY").complete("UserTask_Review");
    billed.complete("UserTask_Decide", "decision", "GRANT");
    assertThat(billed.taskDue("UserTask_CollectFee")).isEqualTo(at("2026-04-14 17:30"));
    return billed;
  }

  @Test
  void theApplicantIsRemindedOfABillOnceFiveWorkingDaysBeforeItLapses() {
    RunningCase billed = billed();
    assertThat(billed.due(FIRST)).contains(at("2026-04-07 17:30"));

    billed.fire(FIRST);

    assertThat(billed.notices(ApprovalNoticeKind.PAYMENT_REMINDER)).singleElement().asString().contains(billed.number());
    assertThat(billed.due(NEXT)).isEmpty();
    billed.complete("UserTask_CollectFee", "paymentMethod", "转账", "paymentReference", "PJ-" + billed.number());
    assertThat(billed.complete("UserTask_SealCertificate").complete("UserTask_HandOver").outcome()).isEqualTo(Outcome.GRANTED);
  }

  @Test
  void aCaseThatWasWarnedOfBeforeIsRemindedOfItsBillAsWell() {
    RunningCase billed = cases.awaitingReview("BDC-DY").fire(FIRST).complete("UserTask_Review");
    billed.complete("UserTask_Decide", "decision", "GRANT");

    assertThat(billed.due(NEXT)).contains(at("2026-04-08 17:30"));
    billed.fire(NEXT);
    assertThat(billed.notices(ApprovalNoticeKind.PAYMENT_REMINDER)).hasSize(1);
  }

  @Test
  void aPaidBillIsNotRemindedOf() {
    RunningCase paid = billed();
    paid.complete("UserTask_CollectFee", "paymentMethod", "转账", "paymentReference", "PJ-" + paid.number());

    paid.fire(FIRST);

    assertThat(paid.notices(ApprovalNoticeKind.PAYMENT_REMINDER)).isEmpty();
    assertThat(paid.due(NEXT)).isEmpty();
  }

  @Test
  void aBillOfZeroIsNotRemindedOf() {
    RunningCase free = cases.awaitingReview("BDC-DY", "smallEnterprise", true).complete("UserTask_Review");

    free.complete("UserTask_Decide", "decision", "GRANT");

    assertThat(free.open()).containsExactly("UserTask_SealCertificate");
    assertThat(free.due(FIRST)).isEmpty();
  }
}
