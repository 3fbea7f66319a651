package org.chengnuo.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.intake.StartForm;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@H2Test
class FormsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FORMS = Path.of("forms");

  @Autowired private CaseTypes types;
  @Autowired private Catalogue catalogue;

  private record Step(String process, UserTask task) {

    @Override
    public String toString() {
      return process + " " + task.getId();
    }
  }

  @Test
  void every_user_task_has_a_form_that_is_deployed_with_it() throws IOException {
    for (Step step : steps()) {
      assertThat(step.task().getCamundaFormRef()).as("%s names a form", step).isNotNull();
      assertThat(step.task().getCamundaFormRefBinding()).as(step.toString()).isEqualTo("deployment");
      assertThat(form(step.task().getCamundaFormRef()).get("id").asText()).isEqualTo(step.task().getCamundaFormRef());
    }
  }

  @Test
  void every_form_belongs_to_a_task_or_a_start() throws IOException {
    Set<String> used = new TreeSet<>();
    steps().forEach(step -> used.add(step.task().getCamundaFormRef()));
    for (BpmnModelInstance model : models()) {
      model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef)
          .filter(Objects::nonNull).forEach(used::add);
    }
    try (Stream<Path> files = Files.list(FORMS)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".form"))
              .map(name -> name.substring(0, name.length() - ".form".length())))
          .containsExactlyInAnyOrderElementsOf(used);
    }
  }

  @Test
  void every_form_asks_exactly_for_what_its_task_is_completed_with() throws IOException {
    for (Step step : steps()) {
      Set<String> declared =
          types.answers(step.process(), step.task().getId()).stream()
              .flatMap(List::stream)
              .map(ProcessVariable::name)
              .collect(Collectors.toSet());
      assertThat(keys(form(step.task().getCamundaFormRef())))
          .as("fields of %s", step)
          .containsExactlyInAnyOrderElementsOf(declared);
    }
  }

  @Test
  void every_choice_of_a_form_is_one_that_the_contract_knows_and_none_is_left_out() throws IOException {
    for (Step step : steps()) {
      JsonNode form = form(step.task().getCamundaFormRef());
      for (ProcessVariable<?> answer : types.answers(step.process(), step.task().getId()).orElseThrow()) {
        if (answer.type().isEnum()) {
          assertThat(values(field(form, answer.name())))
              .as("%s of %s", answer.name(), step)
              .containsExactlyInAnyOrderElementsOf(
                  Arrays.stream(answer.type().getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList());
        }
        if (answer.type() == Boolean.class && field(form, answer.name()).get("type").asText().equals("radio")) {
          assertThat(field(form, answer.name()).get("values")).allMatch(option -> option.get("value").isBoolean());
        }
      }
    }
  }

  @Test
  void every_task_shows_the_case_sheet_before_it_asks() throws IOException {
    for (Step step : steps()) {
      JsonNode first = form(step.task().getCamundaFormRef()).get("components").get(0);
      assertThat(first.path("text").asText()).as(step.toString()).isEqualTo("=caseSheet");
    }
  }

  @Test
  void no_form_speaks_english() throws IOException {
    try (Stream<Path> files = Files.list(FORMS)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".form")).toList()) {
        for (JsonNode component : JSON.readTree(file.toFile()).get("components")) {
          for (String name : List.of("label", "dateLabel", "timeLabel", "description", "text")) {
            String text = component.path(name).asText("中");
            assertThat(text.startsWith("=") || text.codePoints().anyMatch(Character::isIdeographic))
                .as("%s %s of %s", file, name, component.get("id"))
                .isTrue();
          }
        }
      }
    }
  }

  @Test
  void the_start_form_asks_what_the_catalogue_asks() {
    assertThat(FORMS.resolve("receive-application.form"))
        .as("as StartForm writes it").hasContent(StartForm.text(catalogue));
  }

  @Test
  void the_start_form_asks_for_every_fact_of_every_item_and_for_nothing_that_a_start_refuses() throws IOException {
    Set<String> facts =
        catalogue.all().stream().flatMap(item -> item.facts().stream()).map(fact -> fact.name())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    facts.addAll(
        List.of(
            "serviceItem", "applicantType", "applicantName", "applicantId", "applicantPhone", "channel", "priority",
            "delivery", "submittedMaterials", "materialNotes"));
    assertThat(keys(form("receive-application"))).containsExactlyInAnyOrderElementsOf(facts);
  }

  private static List<Step> steps() throws IOException {
    List<Step> steps = new ArrayList<>();
    for (BpmnModelInstance model : models()) {
      String process = model.getModelElementsByType(Process.class).iterator().next().getId();
      model.getModelElementsByType(UserTask.class).forEach(task -> steps.add(new Step(process, task)));
    }
    return steps;
  }

  private static List<BpmnModelInstance> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn"))
          .map(file -> Bpmn.readModelFromFile(file.toFile())).toList();
    }
  }

  private static JsonNode form(String id) throws IOException {
    return JSON.readTree(FORMS.resolve(id + ".form").toFile());
  }

  private static JsonNode field(JsonNode form, String key) {
    return StreamSupport.stream(form.get("components").spliterator(), false)
        .filter(component -> component.path("key").asText().equals(key)).findFirst().orElseThrow();
  }

  private static List<String> keys(JsonNode form) {
    return StreamSupport.stream(form.get("components").spliterator(), false)
        .filter(component -> component.has("key")).map(component -> component.get("key").asText()).toList();
  }

  private static List<String> values(JsonNode field) {
    return StreamSupport.stream(field.get("values").spliterator(), false)
        .map(option -> option.get("value").asText()).toList();
  }
}
