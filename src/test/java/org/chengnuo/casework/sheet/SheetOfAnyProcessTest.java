package org.chengnuo.casework.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.Opener;
import org.chengnuo.casework.Party;
import org.chengnuo.casework.StartRequest;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockDefinition;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.DayKind;
import org.chengnuo.clock.limits.LimitDefinition;
import org.chengnuo.clock.limits.Thresholds;
import org.chengnuo.engine.PersonNames;
import org.chengnuo.page.Pages;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A process of the tests' own has its sheet with its cases alone, and a chapter with a class and a template more. */
@H2Test
class SheetOfAnyProcessTest {

  @Autowired private List<Chapter> shipped;
  @Autowired private Cases cases;
  @Autowired private CaseSheets sheets;
  @Autowired private SheetTop top;
  @Autowired private ProcessWords words;
  @Autowired private Pages pages;
  @Autowired private PersonNames names;
  @Autowired private Times times;
  @Autowired private ObjectMapper json;
  @Autowired private Clock clock;
  @Autowired private CaseClocks clocks;
  @Autowired private TransactionTemplate transaction;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;
  @Autowired private Http http;

  private final String number = "ERRAND-" + UUID.randomUUID().toString().substring(0, 8);

  private Chapters chapters;
  private String deployment;

  @BeforeEach
  void addTheProcess() {
    Time.set(Instant.parse("2026-03-02T02:00:00Z"));
    chapters = new Chapters(Stream.concat(shipped.stream(), Stream.of(new ErrandChapter())).toList());
    deployment =
        repository.createDeployment()
            .addModelInstance(
                "errand.bpmn",
                Bpmn.createExecutableProcess(ErrandChapter.PROCESS).camundaHistoryTimeToLiveString("P1D").startEvent()
                    .userTask("UserTask_RunErrand").endEvent().done())
            .deploy().getId();
    open(new Party("王小明", null));
  }

  private void open(Party party) {
    transaction.executeWithoutResult(
        status -> cases.open(
            new Case(number, ErrandChapter.PROCESS, number, "送取文件", party, clock.instant(), new Opener("window1", false)),
            StartRequest.of(null, number)));
  }

  @AfterEach
  void takeTheProcessAway() {
    Time.giveBack();
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void every_task_whose_business_key_is_a_cases_number_has_the_sheet() {
    String instance = runtime.startProcessInstanceByKey(ErrandChapter.PROCESS, number).getId();
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();

    assertThat((String) forms.getTaskFormVariables(task).get("caseSheet"))
        .contains("送取文件", number, "当事人：王小明", ">时限</span><div class=\"cn-value\">尚未起算<")
        .doesNotContain("<h4>");
  }

  @Test
  void each_of_its_clocks_says_what_it_counts() {
    start("CONTACT", new ClockDefinition("首次联系", List.of(limit("CONTACT", "联系时限", 8, DayKind.OFFICE_HOURS))));
    start("ANSWER", new ClockDefinition("答复", List.of(limit(LimitDefinition.STATUTORY, "答复期限", 60, DayKind.NATURAL_DAYS))));

    assertThat(new Sheets(top, chapters, pages).above("", sheets.get(number)))
        .contains(">联系时限<", "（8 个办公小时）", ">计时（首次联系）<", ">答复期限<", "（60 个自然日）", ">计时（答复）<")
        .contains("<h4>时限计算</h4><div class=\"cn-note\">", "<div class=\"cn-note\">首次联系</div>", "<div class=\"cn-note\">答复</div>")
        .doesNotContain("法定时限", "时限依据", "尚未起算");
  }

  private void start(String name, ClockDefinition definition) {
    clocks.start(new ClockId(number, name), definition, clock.instant(), "本局的规定", "window1", null);
  }

  private static LimitDefinition limit(String name, String label, int length, DayKind days) {
    return new LimitDefinition(name, label, length, days, new Thresholds(50, 80), List.of());
  }

  @Test
  void a_task_of_no_case_has_an_empty_one() {
    String instance = runtime.startProcessInstanceByKey(ErrandChapter.PROCESS, "no-case").getId();
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();

    assertThat(forms.getTaskFormVariables(task).get("caseSheet")).isEqualTo("");
  }

  @Test
  void a_chapter_is_shown_where_its_process_is_and_stays_open_where_it_is_needed() {
    Sheets own = new Sheets(top, chapters, pages);

    assertThat(own.above("UserTask_RunErrand", sheets.get(number)))
        .contains("<div class=\"cn-chapter cn-needed\"><h4>跑腿</h4>", "<div class=\"cn-value\">送&lt;取&gt;<br>两次</div>")
        .doesNotContain("申请内容", "\n");
    assertThat(own.above("UserTask_Other", sheets.get(number))).contains("<div class=\"cn-chapter\"><h4>跑腿</h4>");
  }

  @Test
  void programs_read_its_properties_beside_those_of_every_case() {
    JsonNode told = json.valueToTree(new CaseResources(words, chapters, names, times).of(sheets.get(number)));

    assertThat(told.fieldNames()).toIterable()
        .contains("caseNumber", "title", "state", "notices", "opinions", "handOvers", "accountability", "errand")
        .doesNotContain("serviceItem", "applicant", "materials", "decision", "outcome");
    assertThat(told.at("/errand/what").asText()).isEqualTo("送取");
    assertThat(told.at("/people/inspector1").asText()).isEqualTo("勘验一岗");
    assertThat(told.at("/people/window1").asText()).isEqualTo("窗口一岗");
  }

  @Test
  void its_properties_are_described_with_those_of_the_others() {
    OpenAPI api = new OpenAPI().components(new Components());

    new CaseDescription(words, chapters).customise(api);

    assertThat(api.getComponents().getSchemas().get("Case").getProperties()).containsKeys("caseNumber", "errand", "materials");
    assertThat(api.getComponents().getSchemas()).containsKey("CaseNotice").doesNotContainKeys("ErrandChapterProperties", "CaseResourcesHead");
  }

  @Test
  void its_case_is_read_over_the_web_as_any_other() {
    assertThat(http.as("window1").get("/cases/" + number).body()).contains("<title>办件 " + number, "送取文件");
    assertThat(http.as("window1").get("/api/cases/" + number).json().at("/title").asText()).isEqualTo("送取文件");
    assertThat(http.as("window1").get("/api/cases/" + number + "/status").status()).isEqualTo(404);
    assertThat(http.as("window1").get("/cases/" + number + "/receipt").status()).isEqualTo(404);
  }

  @Test
  void what_a_chapter_tells_is_what_it_describes_and_no_two_tell_the_same() {
    List<String> properties =
        shipped.stream().flatMap(chapter -> chapter.properties().stream())
            .flatMap(type -> Stream.of(type.getRecordComponents())).map(component -> component.getName()).toList();

    assertThat(properties).doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(
            Stream.of(CaseResources.Head.class.getRecordComponents()).map(component -> component.getName()).toList());
    shipped.stream().filter(chapter -> chapter.process().isEmpty()).forEach(
        chapter ->
            chapter.told(sheets.get(number))
                .ifPresent(told -> assertThat(chapter.properties()).contains(told.properties().getClass())));
  }
}
