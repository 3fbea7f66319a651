package org.chengnuo.approval;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.chengnuo.approval.ApprovalSteps.APPROVE_EXTENSION;
import static org.chengnuo.approval.ApprovalSteps.AWAIT_PROCEDURE;
import static org.chengnuo.approval.ApprovalSteps.BOOK_HOME_VISIT;
import static org.chengnuo.approval.ApprovalSteps.COLLECT_FEE;
import static org.chengnuo.approval.ApprovalSteps.CONFIRM_SILENCE;
import static org.chengnuo.approval.ApprovalSteps.COUNTERSIGN;
import static org.chengnuo.approval.ApprovalSteps.DECIDE;
import static org.chengnuo.approval.ApprovalSteps.DELIVER_TO_DOOR;
import static org.chengnuo.approval.ApprovalSteps.EXAMINE;
import static org.chengnuo.approval.ApprovalSteps.EXPEDITE;
import static org.chengnuo.approval.ApprovalSteps.HAND_OVER;
import static org.chengnuo.approval.ApprovalSteps.INSPECT;
import static org.chengnuo.approval.ApprovalSteps.JUSTIFY;
import static org.chengnuo.approval.ApprovalSteps.RECEIVE_CORRECTION;
import static org.chengnuo.approval.ApprovalSteps.REVIEW;
import static org.chengnuo.support.RunningCase.NOTHING;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.catalogue.FactDefinition;
import org.chengnuo.catalogue.FactType;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.RunningCases.Draft;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The longest text that somebody may write is taken at every step, also in characters of four bytes, and whatever is put
 * together from it; one character more, or one that nobody sees, is told and changes nothing.
 */
abstract class LongTextRules extends ApprovalTest {

  private static final String MATERIALS = "missingMaterials";


  /** A step with the texts that it takes, each with its longest. */
  private record Step(
      String name, String task, Function<ApprovalCases, RunningCase> way, Map<String, Object> others,
      Map<String, Integer> texts) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Step step(
      String name, String task, Function<ApprovalCases, RunningCase> way, Map<String, Object> others, Object... texts) {
    Map<String, Integer> longest = new LinkedHashMap<>();
    for (int i = 0; i < texts.length; i += 2) {
      longest.put((String) texts[i], (Integer) texts[i + 1]);
    }
    return new Step(name, task, way, others, longest);
  }

  private static RunningCase told(ApprovalCases cases) {
    return cases.start("LSYD").complete(EXAMINE, "acceptance", "CORRECT", MATERIALS, "M01");
  }

  static Stream<Step> steps() {
    Map<String, Object> none = Map.of();
    return Stream.of(
        step("home visit", BOOK_HOME_VISIT, cases -> cases.application("LSYD").with("channel", "PHONE").start(), none,
            "visitAddress", 500),
        step("correction", EXAMINE, cases -> cases.start("LSYD"), Map.of("acceptance", "CORRECT", MATERIALS, "M01"),
            "correctionNote", 2000),
        step("rejection", EXAMINE, cases -> cases.start("LSYD"), Map.of("acceptance", "REJECT"),
            "rejectionReason", 2000),
        step("further demand", JUSTIFY, cases -> told(cases).complete(RECEIVE_CORRECTION)
            .complete(EXAMINE, "acceptance", "CORRECT", MATERIALS, "M03"), none, "demandGrounds", 2000),
        step("inspection", INSPECT, cases -> cases.start("LSYD").until(INSPECT), Map.of("inspectionResult", "FAIL"),
            "inspectorOne", 64, "inspectorTwo", 64, "inspectionNote", 2000),
        step("countersigning", COUNTERSIGN, cases -> cases.start("LSYD").until(COUNTERSIGN),
            Map.of("opinion", "DISAGREE"), "opinionReason", 2000),
        step("review", REVIEW, cases -> cases.start("LSYD").until(REVIEW), none, "reviewOpinion", 2000),
        step("procedure", REVIEW, cases -> cases.start("LSYD").until(REVIEW),
            Map.of("reviewRecommendation", "EXCLUDE", "pauseCause", "EXPERT_REVIEW", "reviewOpinion", NOTHING),
            "pauseReason", 2000),
        step("end of a procedure", AWAIT_PROCEDURE, cases -> cases.start("LSYD").until(REVIEW).complete(REVIEW,
            "reviewRecommendation", "EXCLUDE", "pauseCause", "EXPERT_REVIEW", "pauseReason", "评审",
            "reviewOpinion", NOTHING), none, "procedureResult", 2000),
        step("extension", APPROVE_EXTENSION,
            cases -> cases.start("LSYD").until(INSPECT).message("approval.extensionRequested"), none,
            "extensionReason", 2000),
        step("refusal", DECIDE, cases -> cases.start("LSYD").until(DECIDE), Map.of("decision", "REFUSE"),
            "decisionReason", 2000),
        step("return", DECIDE, cases -> cases.start("LSYD").until(DECIDE), Map.of("decision", "RETURN"),
            "decisionReason", 2000),
        step("silence", CONFIRM_SILENCE, cases -> cases.start("LSYD").until(REVIEW).fire("TimerEvent_SilenceDue"),
            Map.of("silenceUpheld", false), "silenceNote", 2000),
        step("payment", COLLECT_FEE, cases -> cases.start("BDC-DY").until(COLLECT_FEE), none,
            "paymentMethod", 32, "paymentReference", 100),
        step("hand-over", HAND_OVER, cases -> cases.start("LSYD").until(HAND_OVER), none, "receivedBy", 100),
        step("delivery", DELIVER_TO_DOOR,
            cases -> cases.application("LSYD").with("delivery", "DOOR").start().until(DELIVER_TO_DOOR), none,
            "receivedBy", 100),
        step("pressing", EXPEDITE, LongTextRules::yellow, none, "expediteNote", 2000));
  }

  private static RunningCase yellow(ApprovalCases cases) {
    RunningCase slow = cases.start("LSYD").until(INSPECT);
    Time.set("2026-03-06 17:30");
    return slow.fire("TimerEvent_WarningDue");
  }

  /** Texts that are lists of codes or dates and have no length of their own. */
  private static final Set<String> CODED = Set.of(MATERIALS, "visitAt", "submittedMaterials", "materialNotes");

  private static String text(String character, int length, String name) {
    String ending = Integer.toHexString((name + character).hashCode());
    return character.repeat(length - ending.length()) + ending;
  }

  private static Object[] answers(Step step, Map<String, String> texts) {
    Map<String, Object> answers = new HashMap<>(step.others());
    answers.putAll(texts);
    return answers.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue())).toArray();
  }

  private static Map<String, String> longest(Step step, String character) {
    return step.texts().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> text(character, one.getValue(), one.getKey())));
  }

  @Test
  void everyTextThatIsAnsweredIsAmongThem() {
    Set<String> tested = steps().flatMap(step -> step.texts().keySet().stream()).collect(Collectors.toSet());
    assertThat(AdministrativeApproval.TYPE.tasks().stream().flatMap(task -> task.answers().stream())
            .filter(variable -> variable.type() == String.class).map(variable -> variable.name())
            .filter(name -> !CODED.contains(name)))
        .isSubsetOf(tested);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void theLongestTextIsTakenAndOneMoreCharacterOrAHiddenOneIsTold(Step step) {
    for (String character : List.of("字", "𠮷")) {
      RunningCase one = step.way().apply(cases);
      for (String name : step.texts().keySet()) {
        Map<String, String> longer = longest(step, character);
        longer.put(name, longer.get(name) + "长");
        assertThat(one.refused(step.task(), answers(step, longer))).containsOnlyKeys(name);
        for (String hidden : List.of("\u0000", "\u0007", "\ud800")) {
          Map<String, String> faulty = longest(step, "字");
          faulty.put(name, "含" + hidden + "有");
          assertThat(one.refused(step.task(), answers(step, faulty))).containsOnlyKeys(name);
        }
      }
      one.complete(step.task(), answers(step, longest(step, character)));
      Time.set(START);
    }
  }

  // What follows a silent approval, and a broken promise

  static Stream<Arguments> followUps() {
    return Stream.of("字", "𠮷").flatMap(character -> Stream.of("CORRECT", "REVOKE").map(result -> Arguments.of(character, result)));
  }

  @ParameterizedTest
  @MethodSource("followUps")
  void whatFollowsASilentApprovalTakesTheLongestTexts(String character, String result) {
    String longest = character.repeat(2000);
    RunningCase silent = cases.awaitingReview("SSNYD").fire("TimerEvent_SilenceDue");
    RunningCase followUp = silent.followUp("silence-follow-up")
        .complete("UserTask_IssueFormalDecision", "formalDecisionNote", longest)
        .complete("UserTask_PostReview", "postReviewResult", result, "postReviewNote", longest);
    if (result.equals("CORRECT")) {
      followUp.complete("UserTask_CorrectGrant", "correctionResult", longest);
    } else {
      followUp.complete("UserTask_RevokeGrant", "revocationReason", longest, "compensationNote", longest);
    }
    assertThat(followUp.ended()).isTrue();
    silent.followUp("delay-explanation").complete("UserTask_ExplainDelay", "delayReason", longest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\ud800"})
  void aHiddenCharacterIsToldInWhatFollows(String hidden) {
    RunningCase followUp = cases.awaitingReview("SSNYD").fire("TimerEvent_SilenceDue").followUp("silence-follow-up");
    assertThat(RunningCase.problems(catchThrowable(
            () -> followUp.complete("UserTask_IssueFormalDecision", "formalDecisionNote", "准" + hidden))))
        .containsOnlyKeys("formalDecisionNote");
  }

  // The application

  static Stream<String> items() {
    return Stream.of("BDC-BG", "BDC-CF", "BDC-DY", "BDC-SC", "BDC-ZX", "BDC-ZY", "CKQ", "DZZH", "GD-HB", "GD-XY",
        "JSYD-DX", "LSYD", "NZY-PC", "SSNYD", "TDHY", "TDZL", "TKQ", "YDYS", "ZJD");
  }

  @ParameterizedTest
  @MethodSource("items")
  void anApplicationTakesTheLongestTextsOfItsItem(String item) {
    for (String character : List.of("字", "𠮷")) {
      Draft longest = cases.application(item).with("applicantName", character.repeat(200))
          .with("requestId", text("r", 64, item + character));
      Stream<FactDefinition> texts = cases.item(item).facts().stream().filter(fact -> fact.type() == FactType.STRING)
          .filter(fact -> fact.pattern() == null && fact.options().isEmpty());
      texts.forEach(fact -> longest.with(fact.name(), character.repeat(500)));
      longest.start();
    }
  }

  @Test
  void anApplicationTellsWhatIsTooLongOrHidden() {
    for (Map.Entry<String, Object> faulty : List.<Map.Entry<String, Object>>of(
        entry("applicantName", "字".repeat(201)), entry("applicantName", "字\u0000"), entry("applicantName", "字\ud800"),
        entry("purpose", "\u0000"), entry("parcel", "字".repeat(501)), entry("requestId", "r".repeat(65)),
        entry("applicantPhone", "13800000000\u0000"), entry("serviceItem", "LSYD\u0000"))) {
      Throwable refusal =
          catchThrowable(() -> cases.application("LSYD").with(faulty.getKey(), faulty.getValue()).start());
      assertThat(RunningCase.cause(refusal, InvalidInputException.class).problems())
          .extracting(problem -> problem.field()).contains(faulty.getKey());
    }
  }

  @Test
  void aNoteOnAMaterialHasItsLimitToo() {
    cases.application("LSYD").with("submittedMaterials", "M01").with("materialNotes", "M01 COPY " + "𠮷".repeat(100)).start();
    for (String note : List.of("字".repeat(101), "字\u0000", "字\ud800字")) {
      Throwable refusal = catchThrowable(() -> cases.application("LSYD").with("submittedMaterials", "M01")
          .with("materialNotes", "M01 COPY " + note).start());
      assertThat(RunningCase.problems(refusal)).containsOnlyKeys("materialNotes");
    }
  }

  @Test
  void aReportedPaymentTellsAHiddenCharacter() {
    RunningCase billed = cases.start("BDC-DY").until(COLLECT_FEE);
    assertThat(billed.refused(() -> billed.message("approval.paymentReceived", "paymentReference", "A\u0000B")))
        .containsOnlyKeys("paymentReference");
    assertThat(billed.refused(() -> billed.message(
            "approval.paymentReceived", "paymentReference", "AB", "paymentMethod", "\u0007")))
        .containsOnlyKeys("paymentMethod");
    billed.message("approval.paymentReceived", "paymentReference", "𠮷".repeat(100), "paymentMethod", "𠮷".repeat(32));
  }
}
