package org.chengnuo.casework.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.OwnCaseTypes;
import org.chengnuo.engine.StartRefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the start refuses in the texts of processes, and what it tells of it. */
class NoticeChecksTest {

  private static final String ALL_REGIMES =
      "[REGISTRATION, ENTRUSTED_REGISTRATION, REPORT, PERMIT, JOINT_PERMIT, LAND_SUPPLY, MINING, FILING,"
          + " ACCEPTANCE_CHECK, VERIFICATION]";

  private static final String WORDS = "body: '{you}{item}{case}', basis: 办事指南";

  /** A kind that is a text as well. */
  private enum Sent implements NoticeKind, NoticeTemplate {
    ANSWER("答复书", "答"),
    SECOND_ANSWER("再次答复书", "再答"),
    UNTITLED(" ", "无"),
    ANSWER_OF_SAME_MARK("又一答复书", "答");

    private final String title;
    private final String mark;

    Sent(String title, String mark) {
      this.title = title;
      this.mark = mark;
    }

    @Override
    public String label() {
      return title;
    }

    @Override
    public String mark() {
      return mark;
    }
  }

  @TempDir private Path notices;

  @BeforeEach
  void shipWhatCanBeDone() throws IOException {
    write("remedies.yaml", "USUAL: 向{reviewOrgan}\nACQUIRED_RIGHT: 向{court}\nBY_LETTER: 函告\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = notices.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** A process whose cases lie under regimes, with what it sends. */
  private static CaseType byRegime(String process, Sent... sent) {
    return CaseType.of(process, "来信").codes(sent).noticesByRegime(sent).declared();
  }

  private static CaseType withoutRegimes(String process, Sent... sent) {
    return CaseType.of(process, "来信").codes(sent).notices(sent).placeholders(Set.of("amount")).declared();
  }

  private NoticeTexts read(CaseType... all) {
    NoticeFiles files = new NoticeFiles(new PathMatchingResourcePatternResolver(), notices.toUri().toString());
    return new NoticeTexts(OwnCaseTypes.of(all), files);
  }

  private void assertRefused(CaseType process, String... told) {
    assertThatThrownBy(() -> read(process))
        .isInstanceOfSatisfying(
            StartRefusedException.class,
            refused -> assertThat(refused.getMessage().lines().skip(1)).containsExactlyInAnyOrder(told));
  }

  @Test
  void aProcessWithoutRegimesHasOneTextForAllItsCases() throws IOException {
    write("reply/answer.yaml", "kind: ANSWER\nfields: [day]\ntexts:\n- {body: '{you}{item}{case}{day}{amount}', basis: 章程}\n");

    NoticeTexts texts = read(withoutRegimes("reply", Sent.ANSWER));

    assertThat(texts.get(Sent.ANSWER, null).basis()).isEqualTo("章程");
    assertThat(texts.kind(Sent.ANSWER)).isEqualTo(Sent.ANSWER);
  }

  @Test
  void aTextThatIsSentHasItsFileAndAFileIsSent() throws IOException {
    write("reply/answers.yaml", "kind: ANSWER\ntexts:\n- {" + WORDS + "}\n");

    assertRefused(
        withoutRegimes("reply", Sent.ANSWER),
        "reply/answer.yaml：文件不存在", "reply/answers.yaml：没有流程出具该文书", "文书种类 ANSWER：没有文书使用");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    write("reply/answer.yaml", "kind: ANSWER\nsubject: 某事\ntexts: []\n");

    assertThatThrownBy(() -> read(withoutRegimes("reply", Sent.ANSWER)))
        .hasMessageContaining("reply/answer.yaml：无法读取").hasMessageContaining("subject");
  }

  @Test
  void aKindHasATitleAndAMarkOfItsOwnAndIsSent() throws IOException {
    for (Sent sent : Sent.values()) {
      write("reply/" + sent.file(), "kind: " + sent.name() + "\ntexts:\n- {" + WORDS + "}\n");
    }
    write("reply/second-answer.yaml", "kind: ANSWERS\ntexts:\n- {" + WORDS + "}\n");

    assertRefused(
        withoutRegimes("reply", Sent.values()),
        "文书种类 UNTITLED：缺少标题或者字号", "字号“答”：用于多种文书", "reply/second-answer.yaml：未知的文书种类 ANSWERS",
        "文书种类 SECOND_ANSWER：没有文书使用");
  }

  @Test
  void everyRegimeHasOneTextOrIsNeverSentIt() throws IOException {
    write(
        "reply/answer.yaml",
        "kind: ANSWER\nnever: [FILING, REPORT]\ntexts:\n- {regimes: [PERMIT, FILING, MINING, LAND_SUPPLY, JOINT_PERMIT], "
            + WORDS + "}\n- {regimes: [PERMIT, REGISTRATION, ENTRUSTED_REGISTRATION, VERIFICATION], " + WORDS + "}\n");

    assertRefused(
        byRegime("reply", Sent.ANSWER),
        "reply/answer.yaml：PERMIT 应有且只有一段文本，现有 2 段",
        "reply/answer.yaml：ACCEPTANCE_CHECK 应有且只有一段文本，现有 0 段",
        "reply/answer.yaml：FILING 不应有文本：此类事项不出具该文书");
  }

  @Test
  void aProcessHasRegimesInAllItsTextsOrInNone() throws IOException {
    write("reply/answer.yaml", "kind: ANSWER\ntexts:\n- {regimes: " + ALL_REGIMES + ", " + WORDS + "}\n");

    assertRefused(withoutRegimes("reply", Sent.ANSWER), "reply/answer.yaml：该流程不分事项类别，应有且只有一段不列类别的文本");

    write(
        "reply/answer.yaml",
        "kind: ANSWER\ntexts:\n- {regimes: " + ALL_REGIMES + ", " + WORDS + "}\n- {" + WORDS + "}\n");

    assertRefused(byRegime("reply", Sent.ANSWER), "reply/answer.yaml：有文本未列适用的事项类别");
  }

  @Test
  void nothingButAPermitRestsOnThePermitLaw() throws IOException {
    String text = "{regimes: " + ALL_REGIMES + ", body: '{item}{case}', basis: 行政许可法第三十八条}\n";
    write("reply/answer.yaml", "kind: ANSWER\ntexts:\n- " + text);

    assertThatThrownBy(() -> read(byRegime("reply", Sent.ANSWER))).hasMessageContaining("不是行政许可，不得引用行政许可法");

    write("reply/answer.yaml", "kind: ANSWER\ntexts:\n- {body: '{item}{case}', basis: 行政许可法第三十八条}\n");

    assertRefused(withoutRegimes("reply", Sent.ANSWER), "reply/answer.yaml：不是行政许可，不得引用行政许可法");
  }

  @Test
  void anUnfavourableNoticeNamesTheRemediesAndItsReason() throws IOException {
    write(
        "reply/answer.yaml",
        "kind: ANSWER\nunfavourable: true\nfields: [reason]\ntexts:\n- {body: '{item}{case}{other}', basis: 章程}\n");

    assertRefused(
        withoutRegimes("reply", Sent.ANSWER),
        "reply/answer.yaml：漏写 {reason}", "reply/answer.yaml：有未知的占位符 {other}", "reply/answer.yaml：对当事人不利，须告知救济途径");
  }

  @Test
  void whatEveryLetterFillsInIsNotFilledInTwiceAndWhatMayBeOmittedIsFilledInElsewhere() throws IOException {
    write(
        "reply/answer.yaml",
        "kind: ANSWER\nfields: [item, amount]\nmayOmit: {day: [FILING]}\ntexts:\n- {body: '{item}{case}{amount}', basis: 章程}\n");

    assertRefused(
        withoutRegimes("reply", Sent.ANSWER),
        "reply/answer.yaml：占位符 {item} 由办件自动填写，不得另列", "reply/answer.yaml：占位符 {amount} 由办件自动填写，不得另列",
        "reply/answer.yaml：可以省略的 {day} 不在所列占位符之中");
  }

  @Test
  void textsOfAKindBearOneTitleWhereTheyAreForOneRegime() throws IOException {
    write("reply/answer.yaml", "kind: ANSWER\ntexts:\n- {" + WORDS + "}\n");
    write("reply/second-answer.yaml", "kind: ANSWER\ntexts:\n- {title: 复函, mark: 复, " + WORDS + "}\n");

    assertThatThrownBy(
            () -> read(
                CaseType.of("reply", "来信").codes(Sent.ANSWER).notices(Sent.ANSWER, Sent.SECOND_ANSWER).declared()))
        .hasMessageContaining("ANSWER：标题或字号不一致").hasMessageContaining("复函 复");
  }

  @Test
  void noTwoProcessesCountInOneSeries() throws IOException {
    write("reply/answer.yaml", "kind: ANSWER\ntexts:\n- {title: 甲函, mark: 函, " + WORDS + "}\n");
    write("other/second-answer.yaml", "kind: SECOND_ANSWER\ntexts:\n- {title: 乙函, mark: 函, " + WORDS + "}\n");

    assertThatThrownBy(() -> read(withoutRegimes("reply", Sent.ANSWER), withoutRegimes("other", Sent.SECOND_ANSWER)))
        .hasMessageContaining("字号“函”：用于多个流程的文书：[other, reply]");
  }

  @Test
  void aTextTakesNoMarkOfAnotherKind() throws IOException {
    write("reply/answer.yaml", "kind: ANSWER\ntexts:\n- {title: 复函, mark: 再答, " + WORDS + "}\n");
    write("reply/second-answer.yaml", "kind: SECOND_ANSWER\ntexts:\n- {" + WORDS + "}\n");

    assertRefused(
        withoutRegimes("reply", Sent.ANSWER, Sent.SECOND_ANSWER), "reply/answer.yaml：字号“再答”已用于其他文书");
  }

  @Test
  void whatCanBeDoneIsSaidForEveryInstruction() throws IOException {
    write("remedies.yaml", "USUAL: 向{office}\nACQUIRED_RIGHT: 向{court}\n");
    write("reply/answer.yaml", "kind: ANSWER\ntexts:\n- {" + WORDS + "}\n");

    assertRefused(
        withoutRegimes("reply", Sent.ANSWER), "remedies.yaml：USUAL 有未知的占位符 {office}", "remedies.yaml：缺少 BY_LETTER");
  }
}
