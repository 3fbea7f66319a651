package org.chengnuo.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.chengnuo.approval.intake.StartForm;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.FactDefinition;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.engine.VariableOption;
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

  // A form and the contract of what it is filled in for

  @Test
  void every_form_asks_exactly_for_what_its_task_is_completed_with() throws IOException {
    for (Step step : steps()) {
      assertThat(keys(form(step.task().getCamundaFormRef())))
          .as("fields of %s", step)
          .containsExactlyInAnyOrderElementsOf(answers(step).stream().map(ProcessVariable::name).toList());
    }
  }

  @Test
  void every_form_offers_the_choices_of_the_contract_with_its_labels_in_its_order() throws IOException {
    for (Step step : steps()) {
      for (ProcessVariable<?> answer : answers(step)) {
        assertOffers(field(form(step.task().getCamundaFormRef()), answer.name()), answer, step.toString());
      }
    }
  }

  private static void assertOffers(JsonNode field, ProcessVariable<?> variable, String place) {
    // A box is ticked or not, and what a case can miss only the case knows.
    if (!field.path("type").asText().equals("checkbox") && !field.has("valuesExpression")) {
      assertThat(options(field)).as("%s of %s", variable.name(), place).isEqualTo(variable.options());
    }
  }

  private static List<VariableOption> options(JsonNode field) {
    return StreamSupport.stream(field.path("values").spliterator(), false)
        .map(option -> new VariableOption(
            option.get("value").isBoolean() ? (Object) option.get("value").asBoolean() : option.get("value").asText(),
            option.get("label").asText()))
        .toList();
  }

  /**
   * What a form hides it cannot ask for; so what it requires and hides must be required with just those answers with
   * which it is shown. Where the contract requires something with one answer only, the form may still always show it.
   */
  @Test
  void every_form_requires_what_the_contract_requires() throws IOException {
    for (Step step : steps()) {
      JsonNode form = form(step.task().getCamundaFormRef());
      for (ProcessVariable<?> answer : answers(step)) {
        String place = "%s of %s".formatted(answer.name(), step);
        JsonNode field = field(form, answer.name());
        boolean required = field.at("/validate/required").asBoolean();
        String hidden = field.at("/conditional/hide").asText();
        if (required && !hidden.isEmpty()) {
          assertThat(answer.requirement().isConditional()).as("%s is required where it is shown", place).isTrue();
          assertThat(shownWith(hidden, variable(answers(step), answer.requirement().variable())))
              .as("%s is required with the answers that show it", place)
              .containsExactlyInAnyOrderElementsOf(answer.requirement().values());
        } else {
          assertThat(answer.requirement().isAlways()).as("%s is always required", place).isEqualTo(required);
        }
      }
    }
  }

  private static ProcessVariable<?> variable(List<ProcessVariable<?>> answers, String name) {
    return answers.stream().filter(answer -> answer.name().equals(name)).findFirst().orElseThrow();
  }

  /** The answers with which the form shows a field that it hides under this condition. */
  private static List<Object> shownWith(String hidden, ProcessVariable<?> answer) {
    FeelEngine feel = new ScalaFeelEngineFactory().createInstance();
    return answer.options().stream().map(VariableOption::value)
        .filter(value -> !feel.<Boolean>evaluateSimpleExpression(
            hidden.substring(1), Variables.putValue(answer.name(), value).asVariableContext()))
        .toList();
  }

  @Test
  void every_form_stops_at_the_length_that_the_contract_takes() throws IOException {
    for (Step step : steps()) {
      JsonNode form = form(step.task().getCamundaFormRef());
      for (ProcessVariable<?> answer : answers(step)) {
        JsonNode field = field(form, answer.name());
        if (field.path("type").asText().startsWith("text")) {
          assertThat(field.at("/validate/maxLength").asInt()).as("%s of %s", answer.name(), step)
              .isEqualTo(answer.values().limit().characters());
        }
      }
    }
  }

  @Test
  void every_start_form_asks_for_all_that_a_start_requires_and_for_nothing_that_it_refuses() throws IOException {
    for (BpmnModelInstance model : models()) {
      CaseType type = types.get(model.getModelElementsByType(Process.class).iterator().next().getId());
      for (String id : model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef)
          .filter(Objects::nonNull).toList()) {
        List<String> fields = keys(form(id));
        List<String> facts = type.itemVariable().isEmpty() ? List.of()
            : catalogue.all().stream().flatMap(item -> item.facts().stream()).map(FactDefinition::name).distinct().toList();
        assertThat(fields).as(id).containsAll(facts)
            .isSubsetOf(Stream.concat(facts.stream(), type.start().stream().map(ProcessVariable::name)).toList());
        for (ProcessVariable<?> variable : type.start()) {
          if (variable.requirement().isAlways()) {
            assertThat(fields).as("%s asks for %s", id, variable.name()).contains(variable.name());
          }
          if (fields.contains(variable.name()) && !variable.options().isEmpty()) {
            assertOffers(field(form(id), variable.name()), variable, id);
          }
        }
      }
    }
  }

  private List<ProcessVariable<?>> answers(Step step) {
    return types.answers(step.process(), step.task().getId())
        .orElseThrow(() -> new AssertionError("the CaseType of " + step.process() + " declares no task " + step.task().getId()));
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
    return components(form).filter(component -> component.path("key").asText().equals(key)).findFirst()
        .orElseThrow(() -> new AssertionError(form.get("id") + " has no field " + key));
  }

  private static List<String> keys(JsonNode form) {
    return components(form).filter(component -> component.has("key")).map(component -> component.get("key").asText()).toList();
  }

  /** Those inside of groups as well. */
  private static Stream<JsonNode> components(JsonNode form) {
    return StreamSupport.stream(form.path("components").spliterator(), false)
        .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
  }
}
