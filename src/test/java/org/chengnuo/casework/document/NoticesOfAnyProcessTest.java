package org.chengnuo.casework.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.NumberSeries;
import org.chengnuo.casework.OwnCaseTypes;
import org.chengnuo.casework.Opener;
import org.chengnuo.casework.Party;
import org.chengnuo.casework.StartRequest;
import org.chengnuo.casework.document.Notices.Notice;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A process of the tests' own writes to its people with nothing but its enumeration, its files and its contract. */
@H2Test
class NoticesOfAnyProcessTest {

  private static final String PROCESS = "suggestion";
  private static final String CASE = "SUGGESTION-1";
  private static final String NOBODYS = "SUGGESTION-2";

  private enum Reply implements NoticeKind, NoticeTemplate {
    THANKS("致谢函", "谢"),
    REWARD("奖励通知书", "奖");

    private final String title;
    private final String mark;

    Reply(String title, String mark) {
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

    @Override
    public boolean grants() {
      return this == REWARD;
    }
  }

  @Autowired private Cases cases;
  @Autowired private Bureau bureau;
  @Autowired private NumberSeries series;
  @Autowired private JdbcClient jdbc;
  @Autowired private CurrentUser user;
  @Autowired private Clock clock;
  @Autowired private TransactionTemplate transaction;

  @TempDir private Path folder;

  private Letters letters;
  private Drafts drafts;
  private Notices notices;

  @BeforeEach
  void addTheProcess() throws IOException {
    Files.createDirectories(folder.resolve(PROCESS));
    Files.writeString(folder.resolve("remedies.yaml"), "USUAL: 向{reviewOrgan}\nACQUIRED_RIGHT: 向{court}\nBY_LETTER: 函告\n");
    write("thanks.yaml", "kind: THANKS\ntexts:\n- {body: '{you}的“{item}”（{case}）收悉', basis: 本局的建议征集办法}\n");
    write("reward.yaml", "kind: REWARD\nfields: [prize]\ntexts:\n- {body: '{item}（{case}）获奖：{prize}', basis: 本局的建议征集办法}\n");
    CaseTypes types =
        OwnCaseTypes.of(CaseType.of(PROCESS, "建议").codes(Reply.values()).notices(Reply.values()).declared());
    NoticeTexts texts =
        new NoticeTexts(types, new NoticeFiles(new PathMatchingResourcePatternResolver(), folder.toUri().toString()));
    letters = new Letters(cases, List.of());
    drafts = new Drafts(texts, bureau, clock);
    notices = new Notices(drafts, types, bureau, series, jdbc, user, clock);
    open(CASE, new Party("王小明", null));
    open(NOBODYS, null);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(PROCESS).resolve(file), text);
  }

  private void open(String number, Party party) {
    transaction.executeWithoutResult(
        status -> cases.open(
            new Case(number, PROCESS, number, "延长开放时间的建议", party, clock.instant(), new Opener("window1", false)),
            new StartRequest(null, null)));
  }

  @AfterEach
  void removeItsCases() {
    jdbc.sql("delete from notice where case_number = :case").param("case", CASE).update();
    jdbc.sql("delete from case_file where process = :process").param("process", PROCESS).update();
  }

  @Test
  void itsNoticesAreWordedFromItsFileNumberedInTheirSeriesAndFoundByTheCase() {
    notices.issue(Reply.THANKS, letters.of(CASE), Map.of());
    notices.issue(Reply.THANKS, letters.of(CASE), Map.of());

    int year = clock.instant().atZone(clock.getZone()).getYear();
    assertThat(notices.of(CASE)).extracting(Notice::kind).containsExactly(Reply.THANKS, Reply.THANKS);
    assertThat(notices.of(CASE)).extracting(Notice::title).containsOnly("致谢函");
    Notice first = notices.of(CASE).get(0);
    assertThat(first.number()).startsWith(bureau.documentMark() + "谢〔" + year + "〕").endsWith("号");
    assertThat(notices.of(CASE).get(1).number()).isNotEqualTo(first.number());
    assertThat(first.content())
        .startsWith("王小明：\n您（贵单位）的“延长开放时间的建议”（" + CASE + "）收悉\n依据：本局的建议征集办法。\n" + bureau.name() + "\n");
  }

  @Test
  void whatACaseIsToldOnceIsNotToldAgain() {
    notices.issueOnce(Reply.THANKS, letters.of(CASE), Map.of());

    assertThatThrownBy(() -> notices.issueOnce(Reply.THANKS, letters.of(CASE), Map.of()))
        .isInstanceOf(ConflictException.class);
    assertThat(notices.of(CASE)).hasSize(1);
  }

  @Test
  void nothingIsSentWithAPlaceholderInIt() {
    assertThatThrownBy(() -> notices.issue(Reply.REWARD, letters.of(CASE), Map.of()))
        .hasMessageContaining("{prize}");
    assertThat(notices.of(CASE)).isEmpty();
  }

  @Test
  void nobodyIsWrittenToInACaseThatIsNobodys() {
    assertThatThrownBy(() -> letters.of(NOBODYS)).hasMessageContaining(NOBODYS);
  }

  @Test
  void whatWasIssuedIsCitedWhoeverKeepsIt() {
    String thanks = notices.issue(Reply.THANKS, letters.of(CASE), Map.of());
    String reward = notices.issue(Reply.REWARD, letters.of(CASE), Map.of("prize", "三等奖"));
    DocumentRegister medals =
        number -> List.of(new IssuedDocument("奖章", "第1号", clock.instant().plusSeconds(60), true));

    IssuedDocuments issued = new IssuedDocuments(notices, List.of(medals));

    assertThat(issued.of(CASE)).extracting(IssuedDocument::number).containsExactlyInAnyOrder(thanks, reward, "第1号")
        .endsWith("第1号");
    assertThat(issued.ofGrantInWords(CASE)).isEqualTo("《奖励通知书》（" + reward + "）、《奖章》（第1号）");
  }

  @Test
  void aDraftIsThereToBePrintedBeforeItHasANumber() {
    Draft draft = drafts.write(Reply.REWARD, letters.of(CASE), Map.of("prize", "三等奖。"));

    assertThat(draft.title()).isEqualTo("奖励通知书");
    assertThat(draft.addressee()).isEqualTo("王小明");
    assertThat(draft.paragraphs()).containsExactly("延长开放时间的建议（" + CASE + "）获奖：三等奖。", "依据：本局的建议征集办法。");
  }
}
