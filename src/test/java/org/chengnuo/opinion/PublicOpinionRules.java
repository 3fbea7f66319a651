package org.chengnuo.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.chengnuo.support.Time.at;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.casework.Cases;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.Section;
import org.chengnuo.clock.calendar.CalendarYear;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.limits.CalendarAdoption;
import org.chengnuo.support.Http;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.RunningCases;
import org.chengnuo.support.RunningCases.Draft;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The bureau's rules of what people tell it; run on both databases. */
abstract class PublicOpinionRules {

  private static final String SORT = "UserTask_SortOpinion";
  private static final String ANSWER = "UserTask_AnswerOpinion";
  private static final String SORTING_DUE = "TimerEvent_SortingDue";
  private static final String ANSWER_DUE = "TimerEvent_AnswerDue";

  @Autowired RunningCases cases;
  @Autowired Cases files;
  @Autowired Catalogue catalogue;
  @Autowired Calendars calendars;
  @Autowired CalendarAdoption adoption;
  @Autowired TransactionTemplate transaction;
  @Autowired Http http;

  @BeforeEach
  void monday() {
    Time.set(Time.MONDAY);
  }

  @AfterEach
  void present() {
    Time.giveBack();
  }

  private Draft suggestion() {
    return cases.draft(PublicOpinion.KEY);
  }

  private Draft question() {
    return suggestion().with("opinionKind", "QUESTION", "opinionContent", "宅基地证怎样补办？");
  }

  private Draft anonymous() {
    return suggestion().without("contactName", "contactPhone").with("replyBy", "NONE");
  }

  // Whoever tells the bureau something is heard

  @ParameterizedTest
  @EnumSource(OpinionChannel.class)
  void whatPeopleTellByWhateverChannelIsFiledAsACase(OpinionChannel channel) {
    RunningCase told = suggestion().with("opinionChannel", channel.name()).start();

    assertThat(told.number()).contains("MYY");
    assertThat(told.value("select title from case_file where case_number = :case")).isEqualTo("民情民意·建议");
    assertThat(told.value("select kind, channel, place, reply_by, topic from public_opinion where case_number = :case"))
        .isEqualTo("SUGGESTION " + channel + " 演示镇演示村 PHONE null");
    assertThat(told.open()).containsExactly(SORT);
    assertThat(told.groups(SORT)).containsExactly("window-clerks");
  }

  @Test
  void nobodyHasToSayWhoTheyAre() {
    RunningCase told = anonymous().start().untilEnd();

    assertThat(told.outcome()).isEqualTo(OpinionOutcome.ADOPTED);
    assertThat(told.value("select party_name from case_file where case_number = :case")).isEqualTo("null");
    assertThat(Stream.of(OpinionNotice.values()).flatMap(kind -> told.notices(kind).stream())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, , 13800000000, , contactName", "PHONE, 演示群众, , , contactPhone", "MAIL, 演示群众, , , replyTo",
    "VISIT, 演示群众, 13800000000, , replyTo", "NONE, , 13800000000, , contactName", "PHONE, 演示群众, 12, , contactPhone"
  })
  void whoeverWishesAnAnswerSaysWhereItReachesThem(String way, String name, String phone, String address, String wrong) {
    Draft told = suggestion().with("replyBy", way, "contactName", name, "contactPhone", phone, "replyTo", address);

    assertThat(RunningCase.problems(catchThrowable(told::start))).containsOnlyKeys(wrong);
  }

  @Test
  void everythingThatIsMissingIsToldAtOnce() {
    Draft empty = suggestion().without("opinionKind", "opinionChannel", "opinionPlace", "opinionContent").with("parcel", "1");

    assertThat(RunningCase.problems(catchThrowable(empty::start)))
        .containsOnlyKeys("opinionKind", "opinionChannel", "opinionPlace", "opinionContent", "parcel");
  }

  @Test
  void theSameRequestOfAnotherSystemIsOneCaseAndOthersDoNotSeeIt() {
    Map<String, Object> body =
        Map.of("variables", variables(suggestion().with("requestId", "hotline-" + System.identityHashCode(this))));
    String path = "/engine-rest/process-definition/key/public-opinion/start";

    JsonNode first = http.as("applications-api").post(path, body).json();
    JsonNode second = http.as("applications-api").post(path, body).json();

    assertThat(second.get("businessKey")).isEqualTo(first.get("businessKey"));
    assertThat(http.as("reviewer1").post(path, body).status()).isEqualTo(403);
  }

  private static Map<String, Object> variables(Draft draft) {
    return draft.variables().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue())));
  }

  // It is sorted and given to a section

  @ParameterizedTest
  @EnumSource(value = OpinionTopic.class, names = "NOT_OURS", mode = EnumSource.Mode.EXCLUDE)
  void eachTopicIsGivenToItsSection(OpinionTopic topic) {
    RunningCase told = suggestion().start().complete(SORT, "opinionTopic", topic.name());

    assertThat(told.open()).containsExactly(ANSWER);
    assertThat(told.groups(ANSWER)).containsExactly(topic.section());
    assertThat(catalogue.sections()).extracting(Section::group).contains(topic.section());
  }

  @Test
  void whatIsAnotherBodysMatterIsPassedOnAndThePersonIsToldToWhom() {
    RunningCase told = suggestion().start();
    assertThat(told.refused(SORT, "opinionTopic", "NOT_OURS")).containsOnlyKeys("competentBody");

    told.complete(SORT, "opinionTopic", "NOT_OURS", "competentBody", "演示旗交通运输局");

    assertThat(told.outcome()).isEqualTo(OpinionOutcome.REFERRED);
    assertThat(told.notices(OpinionNotice.OPINION_REFERRAL)).singleElement().asString()
        .contains(told.number(), "民转〔2026〕", "演示旗交通运输局", "演示群众");
    assertThat(told.notices(OpinionNotice.OPINION_ANSWER)).isEmpty();
  }

  @Test
  void aSectionGivesBackWhatIsNotItsMatterAndTheTimeGoesOn() {
    RunningCase told = suggestion().start().complete(SORT);
    Time.set("2026-03-04 09:00");

    told.complete(ANSWER, "opinionConclusion", "RETURNED", "opinionReason", "属耕地保护科");

    assertThat(told.open()).containsExactly(SORT);
    assertThat(told.rows("select unit, conclusion, reason from opinion where case_number = :case and stage = 'OPINION_ANSWER'"))
        .containsExactly("registration-officers RETURNED 属耕地保护科");
    told.complete(SORT, "opinionTopic", "FARMLAND");
    assertThat(told.groups(ANSWER)).containsExactly("farmland-officers");
    assertThat(told.taskDue(ANSWER)).isEqualTo(at("2026-03-23 17:30"));
    assertThat(told.untilEnd().outcome()).isEqualTo(OpinionOutcome.ADOPTED);
  }

  // The section answers: adopted or not, and why

  @ParameterizedTest
  @CsvSource({"ADOPTED, 采纳", "NOT_ADOPTED, 不予采纳"})
  void aSuggestionIsAdoptedOrNotAndThePersonIsToldWhy(OpinionOutcome outcome, String words) {
    RunningCase told = suggestion().start().complete(SORT);
    assertThat(told.refused(ANSWER, "opinionReason", " ")).containsOnlyKeys("opinionReason");

    told.complete(ANSWER, "opinionConclusion", outcome.name(), "opinionReason", "编入下年计划");

    assertThat(told.outcome()).isEqualTo(outcome);
    assertThat(told.notices(OpinionNotice.OPINION_ANSWER)).singleElement().asString()
        .contains(told.number(), "民复〔2026〕", "办理结论：" + words + "。", "编入下年计划", "（电话）");
    assertThat(told.ledger()).containsExactly("START", "STOP");
    assertThat(told.opinions(OpinionStep.OPINION_ANSWER)).containsExactly(outcome + " officer1");
    assertThat(told.accountability()).isEmpty();
  }

  @Test
  void aQuestionIsAnsweredAndNothingElseIs() {
    RunningCase asked = question().start().complete(SORT);
    RunningCase suggested = suggestion().start().complete(SORT);

    assertThat(asked.refused(ANSWER)).containsOnlyKeys("opinionConclusion");
    assertThat(suggested.refused(ANSWER, "opinionConclusion", "ANSWERED")).containsOnlyKeys("opinionConclusion");

    asked.complete(ANSWER, "opinionConclusion", "ANSWERED", "opinionReason", "持身份证到登记中心补办");
    assertThat(asked.outcome()).isEqualTo(OpinionOutcome.ANSWERED);
  }

  @Test
  void noCaseEndsWithWhatNobodyConcludedNorBeforeThePersonIsTold() {
    RunningCase told = suggestion().start().complete(SORT);

    assertThat(told.conflict(() -> close(told, OpinionOutcome.ADOPTED))).contains("不具备以“已采纳”办结的条件");
    assertThat(told.conflict(() -> close(told, OpinionOutcome.REFERRED))).contains("不具备以“已转送”办结的条件");
  }

  private void close(RunningCase told, OpinionOutcome outcome) {
    transaction.executeWithoutResult(status -> files.close(told.number(), outcome));
  }

  @Test
  void onlyTheSectionThatHasItAnswersOverRest() {
    RunningCase told = suggestion().start().complete(SORT);

    assertThat(told.seenBy(http.as("officer1"), ANSWER)).isTrue();
    assertThat(told.seenBy(http.as("window1"), ANSWER)).isFalse();
    assertThat(told.completeOver(http.as("window1"), ANSWER, "opinionConclusion", "ADOPTED", "opinionReason", "好").status())
        .isEqualTo(403);
    assertThat(told.completeOver(http.as("officer1"), ANSWER, "section", "farmland-officers").status()).isEqualTo(400);
    assertThat(told.completeOver(http.as("officer1"), ANSWER, "opinionConclusion", "ADOPTED", "opinionReason", "好").status())
        .isEqualTo(204);
    assertThat(told.outcome()).isEqualTo(OpinionOutcome.ADOPTED);
  }

  // One working day to sort it, fifteen to answer it: the bureau's own

  @Test
  void bothLimitsRunFromTheDayItCame() {
    RunningCase told = suggestion().start();

    assertThat(told.taskDue(SORT)).isEqualTo(at("2026-03-03 17:30"));
    assertThat(told.due(SORTING_DUE)).contains(at("2026-03-03 17:30"));
    assertThat(told.due(ANSWER_DUE)).contains(at("2026-03-23 17:30"));
    assertThat(told.rows("select limit_name, label from case_limit where case_number = :case order by seq"))
        .containsExactly("SORTING 分办时限（本局自定）", "ANSWER 答复时限（本局自定）");
  }

  @Test
  void aDayThatIsDeclaredFreeMovesBoth() {
    CalendarYear known = calendars.current().year(2026).orElseThrow();
    RunningCase told = suggestion().start();
    List<LocalDate> off = new ArrayList<>(known.off());
    off.add(LocalDate.of(2026, 3, 3));
    try {
      adoption.importYear(CalendarYear.published(2026, off, known.work(), "演示"), "admin");

      assertThat(told.due(SORTING_DUE)).contains(at("2026-03-04 17:30"));
      assertThat(told.taskDue(SORT)).isEqualTo(at("2026-03-04 17:30"));
      assertThat(told.due(ANSWER_DUE)).contains(at("2026-03-24 17:30"));
    } finally {
      adoption.importYear(CalendarYear.published(2026, known.off(), known.work(), known.source()), "admin");
    }
    assertThat(told.due(SORTING_DUE)).contains(at("2026-03-03 17:30"));
  }

  @Test
  void whatNobodySortsInTimeIsAnsweredForAndStandsFirst() {
    RunningCase told = suggestion().start().claim(SORT, "window1");

    told.fire(SORTING_DUE);

    assertThat(told.accountability()).containsExactly("OPINION_SORTED_LATE UserTask_SortOpinion window1");
    assertThat(told.task(SORT).getPriority()).isEqualTo(70);
    assertThat(told.open()).containsExactly(SORT);
  }

  @Test
  void theEndOfTheSortingTimeIsNothingToASectionThatHasIt() {
    RunningCase told = suggestion().start().complete(SORT);

    told.fire(SORTING_DUE);

    assertThat(told.accountability()).isEmpty();
    assertThat(told.task(ANSWER).getPriority()).isEqualTo(50);
  }

  @Test
  void aSilentSectionAnswersForItAndItsHeadMayGiveTheAnswer() {
    RunningCase told = suggestion().start().complete(SORT);
    told.fire(SORTING_DUE);

    told.fire(ANSWER_DUE);

    assertThat(told.accountability()).containsExactly("OPINION_ANSWERED_LATE registration-officers null");
    Task late = told.task(ANSWER);
    assertThat(late.getPriority()).isEqualTo(70);
    assertThat(told.groups(ANSWER)).containsExactly("registration-officers", "section-heads");
    assertThat(told.complete(late, "sectionhead1").outcome()).isEqualTo(OpinionOutcome.ADOPTED);
  }

  @Test
  void whatComesBackAfterItsTimeStandsFirstAgain() {
    RunningCase told = suggestion().start().complete(SORT);
    told.fire(SORTING_DUE).fire(ANSWER_DUE);

    told.complete(ANSWER, "opinionConclusion", "RETURNED", "opinionReason", "属耕地保护科");

    assertThat(told.task(SORT).getPriority()).isEqualTo(70);
    assertThat(told.untilEnd().outcome()).isEqualTo(OpinionOutcome.ADOPTED);
  }

  // What is read of it

  @Test
  void theSheetAndOtherProgramsReadWhatWasToldAndWhatCameOfIt() {
    RunningCase told =
        suggestion().with("replyBy", "MAIL", "replyTo", "演示街 1 号", "opinionContent", "请<修>路").start().complete(SORT);

    String sheet = http.as("officer1").get("/cases/" + told.number()).body();
    assertThat(sheet)
        .contains("民情民意·建议", "请&lt;修&gt;路", "演示镇演示村", "走访农户", "演示街 1 号", "答复时限（本局自定）", "演示群众",
            names("registration-officers"));
    JsonNode read = http.as("officer1").get("/api/cases/" + told.number()).json();
    assertThat(read.at("/publicOpinion/content").asText()).isEqualTo("请<修>路");
    assertThat(read.at("/publicOpinion/channel").asText()).isEqualTo("FARMER_VISIT");
    assertThat(read.at("/publicOpinion/reply/by").asText()).isEqualTo("MAIL");
    assertThat(read.at("/publicOpinion/sorted/section").asText()).isEqualTo("registration-officers");
    assertThat(told.untilEnd().outcome()).isEqualTo(OpinionOutcome.ADOPTED);
    JsonNode ended = http.as("officer1").get("/api/cases/" + told.number()).json();
    assertThat(ended.at("/stateLabel").asText()).isEqualTo("已采纳");
    assertThat(ended.at("/notices/0/kind").asText()).isEqualTo("OPINION_ANSWER");
    assertThat(ended.at("/handOvers")).isNotEmpty();
  }

  private String names(String group) {
    return catalogue.sections().stream().filter(section -> section.group().equals(group)).map(Section::name).findFirst()
        .orElseThrow();
  }

  @Test
  void theFirstWhoIsAskedAnswersForIt() {
    assertThat(answerable(suggestion().by("window1").start())).isEqualTo("window1");
    RunningCase visited = suggestion().by("sectionhead1").start();
    assertThat(answerable(visited)).isEqualTo("null");
    assertThat(answerable(visited.completeAs("window2", SORT))).isEqualTo("window2");
  }

  private static String answerable(RunningCase told) {
    return told.value("select answerable from case_file where case_number = :case");
  }
}
