package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chengnuo.approval.NoticeText.Remedies;
import org.chengnuo.catalogue.Regime;
import org.junit.jupiter.api.Test;

/** What the start refuses in the words of the notices. */
class NoticeChecksTest {

  private static final Map<Remedies, String> REMEDIES =
      Map.of(Remedies.USUAL, "向{reviewOrgan}", Remedies.ACQUIRED_RIGHT, "向{court}", Remedies.BY_LETTER, "函告");

  private final Map<NoticeTemplate, List<NoticeText>> texts = new EnumMap<>(NoticeTemplate.class);

  NoticeChecksTest() {
    for (NoticeTemplate template : NoticeTemplate.values()) {
      List<Regime> regimes = Arrays.stream(Regime.values()).filter(template::dueTo).toList();
      String fields = String.join("", template.fields().stream().map(field -> "{" + field + "}").toList());
      texts.put(template, List.of(text(regimes, "{item}{case}" + fields, "办事指南", Remedies.USUAL)));
    }
  }

  private static NoticeText text(List<Regime> regimes, String body, String basis, Remedies remedies) {
    return new NoticeText(regimes, null, null, body, basis, remedies, null);
  }

  private List<String> problems() {
    return new NoticeChecks(texts, REMEDIES).problems();
  }

  @Test
  void soundTextsPass() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void aRegistrationMustNotRestOnThePermitLaw() {
    List<Regime> all = List.of(Regime.values());
    texts.put(NoticeTemplate.GRANT, List.of(text(all, "{item}{case}", "行政许可法第三十八条", Remedies.NONE)));

    assertThat(problems()).singleElement().asString().contains("grant.yaml", "不得引用行政许可法");
  }

  @Test
  void everyRegimeHasOneText() {
    texts.put(
        NoticeTemplate.GRANT, List.of(text(List.of(Regime.PERMIT), "{item}{case}", "办事指南", Remedies.NONE)));

    assertThat(problems()).hasSize(Regime.values().length - 1).allMatch(problem -> problem.contains("有且只有一段"));
  }

  @Test
  void aRegistrationIsNeverGrantedBySilence() {
    texts.put(
        NoticeTemplate.SILENCE, List.of(text(List.of(Regime.values()), "{item}{case}", "办事指南", Remedies.NONE)));

    assertThat(problems()).hasSize(2).allMatch(problem -> problem.contains("不应有文本"));
  }

  @Test
  void anUnfavourableNoticeNamesTheRemediesAndItsReason() {
    List<Regime> all = List.of(Regime.values());
    texts.put(NoticeTemplate.REFUSAL, List.of(text(all, "{item}{case}{other}", "办事指南", Remedies.NONE)));

    assertThat(problems())
        .anyMatch(problem -> problem.contains("漏写 {reason}"))
        .anyMatch(problem -> problem.contains("未知的占位符 {other}"))
        .anyMatch(problem -> problem.contains("须告知救济途径"));
  }
}
