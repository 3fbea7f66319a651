package org.chengnuo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengnuo.label.Labelled;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.problem.TextLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StartAnswersTest {

  enum Way implements Labelled {
    LETTER("来信"),
    VISIT("来访");

    private final String label;

    Way(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private static final ProcessVariable<String> SUBJECT =
      ProcessVariable.text("subject").labelled("事由").mandatory().within(TextLimit.line(5));
  private static final ProcessVariable<Way> WAY = ProcessVariable.choice("way", Way.class).labelled("方式").mandatory();
  private static final ProcessVariable<Boolean> PUBLIC = ProcessVariable.flag("public").labelled("是否公开").mandatory();
  private static final ProcessVariable<Long> PEOPLE =
      ProcessVariable.integer("people").labelled("人数").in("人").mandatory().between(BigDecimal.ONE, BigDecimal.TEN);
  private static final ProcessVariable<BigDecimal> AREA =
      ProcessVariable.number("area").labelled("面积").in("公顷").between(BigDecimal.ZERO, null);
  private static final ProcessVariable<LocalDate> DAY = ProcessVariable.date("day").labelled("日期").mandatory();

  private static StartAnswers given(Object... namesAndValues) {
    Map<String, Object> sent = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      sent.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new StartAnswers(sent, List.of(SUBJECT, WAY, PUBLIC, PEOPLE, AREA, DAY));
  }

  private static void readAll(StartAnswers answers) {
    answers.required(SUBJECT);
    answers.choice(WAY);
    answers.flag(PUBLIC);
    answers.integer(PEOPLE);
    answers.number(AREA);
    answers.date(DAY);
    answers.refuseOthers();
    answers.verify();
  }

  @Test
  void everyKindOfValueIsReadAsWhatItIs() {
    StartAnswers answers = given("subject", " 占道 ", "way", "VISIT", "public", true, "people", 3, "area", "0.250",
        "day", "2026-03-02");

    readAll(answers);

    assertThat(answers.required(SUBJECT)).isEqualTo("占道");
    assertThat(answers.choice(WAY)).contains(Way.VISIT);
    assertThat(answers.flag(PUBLIC)).isTrue();
    assertThat(answers.integer(PEOPLE)).contains(3L);
    assertThat(answers.number(AREA)).contains(new BigDecimal("0.25"));
    assertThat(answers.date(DAY)).contains(LocalDate.of(2026, 3, 2));
  }

  @Test
  void whatIsMissingIsNamedAtOnceByItsLabelAndWhatNeedNotComeIsNot() {
    assertThatThrownBy(() -> readAll(given("subject", null, "day", " ")))
        .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.problems()).containsExactly(
            new FieldProblem("subject", "请填写事由"),
            new FieldProblem("way", "请选择方式：来信（LETTER）、来访（VISIT）"),
            new FieldProblem("public", "请选择是否公开：是（true）、否（false）"),
            new FieldProblem("people", "请填写人数"),
            new FieldProblem("day", "请填写日期")));
    assertThat(given().choice(WAY, Way.LETTER)).isEqualTo(Way.LETTER);
  }

  static List<Arguments> faults() {
    return List.of(
        Arguments.of("subject", 5, "事由应为文字"),
        Arguments.of("subject", "一二三四五六", "事由不得超过 5 字"),
        Arguments.of("subject", "一\n二", "事由含有不可见的控制字符"),
        Arguments.of("way", "MAIL", "请选择方式：来信（LETTER）、来访（VISIT）"),
        Arguments.of("public", "true", "请选择是否公开：是（true）、否（false）"),
        Arguments.of("people", 1.5, "人数应为整数"),
        Arguments.of("people", "三", "人数应为整数"),
        Arguments.of("people", 0, "人数不得小于 1 人"),
        Arguments.of("people", 11, "人数不得大于 10 人"),
        Arguments.of("people", new BigDecimal("1E999999999"), "人数数值过大"),
        Arguments.of("area", Double.NaN, "面积应为数字"),
        Arguments.of("area", List.of(1), "面积应为数字"),
        Arguments.of("area", "0.1234567", "面积小数不得超过 6 位"),
        Arguments.of("area", -1, "面积不得小于 0 公顷"),
        Arguments.of("day", "2026-02-30", "日期应为存在的日期，格式为年-月-日，例如 2026-03-01"),
        Arguments.of("day", 20260302, "日期应为存在的日期，格式为年-月-日，例如 2026-03-01"),
        Arguments.of("planted", "x", "该流程没有此申请项"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aValueThatDoesNotFitIsToldWithItsLabel(String variable, Object value, String message) {
    Object[] rest = {"subject", "占道", "way", "VISIT", "public", true, "people", 3, "day", "2026-03-02"};
    Object[] sent = Arrays.copyOf(rest, rest.length + 2);
    sent[rest.length] = variable;
    sent[rest.length + 1] = value;

    assertThatThrownBy(() -> readAll(given(sent)))
        .isInstanceOfSatisfying(InvalidInputException.class,
            refusal -> assertThat(refusal.problems()).containsExactly(new FieldProblem(variable, message)));
  }

  @Test
  void anExampleIsToldAsProgramsSendItAndMayBeAnotherOneEachTime() {
    assertThat(DAY.example(LocalDate.of(2026, 3, 2)).example()).isEqualTo("2026-03-02");
    assertThat(WAY.example(Way.LETTER).example()).isEqualTo("LETTER");
    ProcessVariable<String> fresh = SUBJECT.example(() -> new Object().toString());
    assertThat(fresh.example()).isNotEqualTo(fresh.example());
    assertThat(SUBJECT.example()).isNull();
  }

  @Test
  void aRequirementHoldsAlwaysNeverOrWithWhatAnotherVariableSays() {
    assertThat(SUBJECT.requirement().isMet(Map.of())).isTrue();
    assertThat(AREA.requirement().isMet(Map.of())).isFalse();
    Requirement visit = SUBJECT.requiredWhen(WAY, Way.VISIT).requirement();
    assertThat(visit.isMet(Map.of("way", "VISIT"))).isTrue();
    assertThat(visit.isMet(Map.of("way", "LETTER"))).isFalse();
    assertThat(visit.isMet(Map.of())).isFalse();
  }
}
