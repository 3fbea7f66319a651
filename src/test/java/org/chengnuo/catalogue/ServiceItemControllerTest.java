package org.chengnuo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.NotFoundException;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ServiceItemControllerTest {

  private static final Catalogue CATALOGUE = Catalogue.load();

  private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new ServiceItemController(CATALOGUE)).build();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void every_item_carries_the_fields_of_the_contract() throws Exception {
    JsonNode items = read("/api/service-items");
    assertThat(items.isArray()).isTrue();
    assertThat(items).hasSize(19).allSatisfy(item -> {
      assertThat(item.get("code").isTextual()).isTrue();
      assertThat(item.get("name").isTextual()).isTrue();
      assertThat(item.get("regime").isTextual()).isTrue();
      assertThat(item.get("promisedDays").isInt()).isTrue();
      assertThat(item.get("statutoryDays").isInt()).isTrue();
      assertThat(item.get("silence").asText()).isIn("NEVER", "STATUTORY", "CONFIRMED", "AUTOMATIC");
      assertThat(item.get("applicantTypes")).isNotEmpty()
          .allSatisfy(type -> assertThat(type.asText()).isIn("PERSON", "ORGANIZATION"));
      assertThat(item.get("materials")).isNotEmpty().allSatisfy(material -> {
        assertThat(material.get("code").isTextual()).isTrue();
        assertThat(material.get("name").isTextual()).isTrue();
        assertThat(material.get("required").isBoolean()).isTrue();
      });
      assertThat(item.get("facts")).isNotEmpty().allSatisfy(fact -> {
        assertThat(fact.get("name").isTextual()).isTrue();
        assertThat(fact.get("label").isTextual()).isTrue();
        assertThat(fact.get("required").isBoolean()).isTrue();
        assertThat(fact.get("options").isArray()).isTrue();
        JsonNode example = fact.get("example");
        assertThat(switch (fact.get("type").asText()) {
          case "string", "date" -> example.isTextual();
          case "integer" -> example.isInt();
          case "number" -> example.isNumber();
          case "boolean" -> example.isBoolean();
          default -> false;
        }).as("%s %s", fact, example).isTrue();
      });
      for (String stage : List.of("inspection", "countersign", "payment", "certificate")) {
        assertThat(item.get("stages").get(stage).isBoolean()).isTrue();
      }
    });
  }

  @Test
  void the_six_elements_and_six_links_and_what_is_uncertain_are_published() throws Exception {
    assertThat(read("/api/service-items")).allSatisfy(item -> {
      for (String element : List.of("legalBasis", "materials", "procedure", "fees", "uncertain")) {
        assertThat(item.get(element)).as(element).isNotEmpty();
      }
      assertThat(item.get("section").asText()).isNotBlank();
      assertThat(item.get("silenceReason").asText()).isNotBlank();
      for (String link : List.of("intake", "acceptance", "inspectors", "approvers", "payment", "issuing")) {
        assertThat(item.get("links").get(link).asText()).isNotBlank();
      }
    });
  }

  @Test
  void a_client_that_knows_only_the_answer_can_fill_in_every_item() throws Exception {
    for (JsonNode item : read("/api/service-items")) {
      Map<String, Object> all = new HashMap<>();
      Map<String, Object> required = new HashMap<>();
      item.get("facts").forEach(fact -> {
        Object example = json.convertValue(fact.get("example"), Object.class);
        all.put(fact.get("name").asText(), example);
        if (fact.get("required").asBoolean()) {
          required.put(fact.get("name").asText(), example);
        }
      });
      List<FieldProblem> problems = new ArrayList<>();
      CATALOGUE.get(item.get("code").asText()).readFacts(all, problems);
      CATALOGUE.get(item.get("code").asText()).readFacts(required, problems);
      assertThat(problems).as(item.get("code").asText()).isEmpty();
    }
  }

  @Test
  void one_item_is_the_same_alone_as_in_the_list() throws Exception {
    JsonNode fromList = StreamSupport.stream(read("/api/service-items").spliterator(), false)
        .filter(item -> item.get("code").asText().equals("LSYD")).findFirst().orElseThrow();
    JsonNode alone = read("/api/service-items/LSYD");

    assertThat(alone).isEqualTo(fromList);
    assertThat(alone.get("name").asText()).isEqualTo("临时用地审批");
    assertThat(alone.get("silence").asText()).isEqualTo("CONFIRMED");
    assertThat(alone.get("silenceWhen").get(0).get("fact").asText()).isEqualTo("landOwnership");
    assertThat(alone.get("stages").get("countersignSections").get(0).get("name").asText()).isEqualTo("耕地保护科");
    assertThat(alone.get("stages").get("certificateKind").get("name").asText()).isEqualTo("临时用地批复");
    assertThat(alone.get("facts").get(1).get("unit").asText()).isEqualTo("公顷");
    assertThat(alone.get("materials").get(7).get("when").get("fact").asText()).isEqualTo("insidePlanningArea");
  }

  @Test
  void an_inspection_that_depends_on_the_case_is_shown_as_not_general_with_its_condition() throws Exception {
    JsonNode stages = read("/api/service-items/BDC-DY").get("stages");
    assertThat(stages.get("inspection").asBoolean()).isFalse();
    assertThat(stages.get("inspectionWhen").get("values").get(0).asText()).isEqualTo("CONSTRUCTION");
    assertThat(read("/api/service-items/BDC-ZY").get("stages").has("inspectionWhen")).isFalse();
  }

  @Test
  void an_unknown_code_is_not_found_in_chinese() {
    assertThatThrownBy(() -> mvc.perform(get("/api/service-items/NO-SUCH")))
        .hasRootCauseInstanceOf(NotFoundException.class)
        .hasMessageContaining("没有编码为“NO-SUCH”的办理事项");
  }

  private JsonNode read(String path) throws Exception {
    return json.readTree(mvc.perform(get(path))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
        .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
  }
}
