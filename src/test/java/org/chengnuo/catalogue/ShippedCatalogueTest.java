package org.chengnuo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.NotFoundException;
import org.chengnuo.bureau.Bureau;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedCatalogueTest {

  private static final Catalogue CATALOGUE = Catalogue.load();

  static List<ServiceItem> items() {
    return CATALOGUE.all();
  }

  @Test
  void the_catalogue_holds_every_published_item_and_no_other() {
    assertThat(CATALOGUE.all()).extracting(ServiceItem::code).containsExactly("BDC-BG", "BDC-CF", "BDC-DY", "BDC-SC",
        "BDC-ZX", "BDC-ZY", "CKQ", "DZZH", "GD-HB", "GD-XY", "JSYD-DX", "LSYD", "NZY-PC", "SSNYD", "TDHY", "TDZL",
        "TKQ", "YDYS", "ZJD");
  }

  @ParameterizedTest
  @CsvSource({
      "BDC-DY,   1, 30, NEVER",
      "BDC-ZY,   3, 30, NEVER",
      "BDC-SC,   3, 30, NEVER",
      "BDC-BG,   3, 30, NEVER",
      "BDC-ZX,   3, 30, NEVER",
      "BDC-CF,   0,  0, NEVER",
      "NZY-PC,  15, 30, NEVER",
      "JSYD-DX, 15, 30, NEVER",
      "YDYS,     8, 20, CONFIRMED",
      "LSYD,     5, 20, CONFIRMED",
      "ZJD,     10, 20, NEVER",
      "SSNYD,    3, 20, AUTOMATIC",
      "GD-HB,   10, 20, NEVER",
      "GD-XY,   15, 30, NEVER",
      "CKQ,     20, 40, STATUTORY",
      "TKQ,     20, 40, STATUTORY",
      "DZZH,    15, 20, NEVER",
      "TDZL,    30, 60, NEVER",
      "TDHY,     5, 20, CONFIRMED"})
  void limits_and_silence_are_the_published_ones(String code, int promised, int statutory, SilenceMode silence) {
    ServiceItem item = CATALOGUE.get(code);
    assertThat(item.promisedDays()).isEqualTo(promised);
    assertThat(item.statutoryDays()).isEqualTo(statutory);
    assertThat(item.silence().mode()).isEqualTo(silence);
    assertThat(item.correctionDays()).isEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("items")
  void an_application_with_the_examples_passes_the_stages_that_the_catalogue_shows(ServiceItem item) {
    Facts facts = facts(item, Map.of());
    assertThat(item.inspectionNeeded(facts)).isEqualTo(item.stages().inspection().always());
    assertThat(item.requiredMaterials(facts)).isNotEmpty();
    assertThat(item.stages().certificate() == null).isEqualTo(item.code().matches("BDC-(ZX|CF)"));
  }

  @ParameterizedTest
  @MethodSource("items")
  void what_rests_on_a_proposal_or_an_unread_text_says_so(ServiceItem item) {
    assertThat(item.uncertain()).isNotEmpty();
  }

  @Test
  void silence_grants_nothing_unless_every_condition_holds() {
    assertThat(silence("LSYD")).isEqualTo(SilenceMode.CONFIRMED);
    assertThat(silence("LSYD", "landClass", "FARMLAND")).isEqualTo(SilenceMode.NEVER);
    assertThat(silence("LSYD", "landClass", "BASIC_FARMLAND")).isEqualTo(SilenceMode.NEVER);
    assertThat(silence("LSYD", "landClass", "FOREST_GRASS")).isEqualTo(SilenceMode.NEVER);
    assertThat(silence("LSYD", "landOwnership", "COLLECTIVE")).isEqualTo(SilenceMode.NEVER);
    assertThat(silence("LSYD", "thirdParty", true)).isEqualTo(SilenceMode.NEVER);
    assertThat(silence("YDYS")).isEqualTo(SilenceMode.CONFIRMED);
    assertThat(silence("YDYS", "authority", "HIGHER")).isEqualTo(SilenceMode.NEVER);
    assertThat(silence("YDYS", "occupiesFarmland", true)).isEqualTo(SilenceMode.NEVER);
    assertThat(silence("YDYS", "occupiesBasicFarmland", true)).isEqualTo(SilenceMode.NEVER);
    assertThat(silence("YDYS", "occupiesEcologicalRedLine", true)).isEqualTo(SilenceMode.NEVER);
    assertThat(silence("SSNYD")).isEqualTo(SilenceMode.AUTOMATIC);
    assertThat(silence("SSNYD", "occupiesBasicFarmland", true)).isEqualTo(SilenceMode.NEVER);
    assertThat(silence("TDHY")).isEqualTo(SilenceMode.CONFIRMED);
    for (String miningRight : List.of("CKQ", "TKQ")) {
      assertThat(silence(miningRight)).isEqualTo(SilenceMode.NEVER);
      assertThat(silence(miningRight, "applicationKind", "CHANGE")).isEqualTo(SilenceMode.NEVER);
      assertThat(silence(miningRight, "applicationKind", "RENEWAL")).isEqualTo(SilenceMode.STATUTORY);
      assertThat(CATALOGUE.get(miningRight).silenceMode(Facts.none())).isEqualTo(SilenceMode.NEVER);
    }
  }

  @Test
  void no_register_entry_comes_about_by_the_rule_of_the_bureau_alone() {
    assertThat(CATALOGUE.all()).filteredOn(ServiceItem::registerBeforeCertificate)
        .extracting(ServiceItem::code)
        .containsExactly("BDC-BG", "BDC-CF", "BDC-DY", "BDC-SC", "BDC-ZX", "BDC-ZY", "CKQ", "TKQ");
  }

  @Test
  void a_site_is_inspected_where_the_law_or_the_case_asks_for_it() {
    assertThat(inspected("BDC-DY", "mortgageKind", "ORDINARY")).isFalse();
    assertThat(inspected("BDC-DY", "mortgageKind", "CONSTRUCTION")).isTrue();
    assertThat(inspected("BDC-ZY", "boundaryChanged", true)).isFalse();
    assertThat(inspected("BDC-SC", "withBuilding", true)).isTrue();
    assertThat(inspected("BDC-BG", "changeKind", "AREA")).isTrue();
    assertThat(inspected("BDC-ZX", "cancelKind", "LOST")).isTrue();
    assertThat(inspected("TKQ", "applicationKind", "RENEWAL")).isTrue();
    assertThat(inspected("LSYD")).isTrue();
  }

  @Test
  void materials_follow_the_facts() {
    assertThat(materials("BDC-DY")).containsExactly("M01", "M02", "M03", "M04", "M05");
    assertThat(materials("BDC-DY", "mortgageKind", "MAXIMUM", "byAgent", true, "contractSeparate", false))
        .containsExactly("M01", "M02", "M03", "M04", "M06", "M07");
    assertThat(materials("CKQ", "applicationKind", "CHANGE", "changeKind", "TRANSFER"))
        .containsExactly("M01", "M02", "M03", "M09", "M11");
    assertThat(CATALOGUE.get("BDC-DY").material("M03")).get().extracting(Material::name).isEqualTo("不动产权证书");
    assertThat(CATALOGUE.get("BDC-DY").material("M99")).isEmpty();
  }

  @Test
  void only_permits_and_mining_rights_can_be_extended_by_ten_days_and_joint_permits_by_fifteen() {
    assertThat(CATALOGUE.all()).filteredOn(item -> item.regime().extensionDays() == 10)
        .extracting(ServiceItem::code).containsExactly("CKQ", "LSYD", "TKQ", "YDYS");
    assertThat(CATALOGUE.all()).filteredOn(item -> item.regime().extensionDays() == 15)
        .extracting(ServiceItem::code).containsExactly("ZJD");
    assertThat(CATALOGUE.all()).filteredOn(item -> item.regime().extendable()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "BDC-DY | 蒙(2026)巴彦淖尔市不动产证明第0000123号",
      "BDC-ZY | 蒙(2026)临河区不动产权第0000123号",
      "LSYD   | 巴自然资临〔2026〕123号",
      "CKQ    | C1508002026030000000123",
      "TKQ    | T1508002026030000000123",
      "YDYS   | 用字第150800202600123号"})
  void certificates_are_numbered_by_the_format_of_their_kind(String code, String number) {
    CertificateKind kind = CATALOGUE.get(code).stages().certificate();
    assertThat(kind.number(LocalDate.of(2026, 3, 9), 123, "150802001003GB00012W00000000", Bureau.standard())).isEqualTo(number);
  }

  @Test
  void a_certificate_names_the_municipality_where_no_county_of_it_is_known() {
    CertificateKind kind = CATALOGUE.get("BDC-ZY").stages().certificate();
    assertThat(kind.number(LocalDate.of(2026, 3, 9), 12345678, "地块一", Bureau.standard()))
        .isEqualTo("蒙(2026)巴彦淖尔市不动产权第12345678号");
    assertThat(kind.number(LocalDate.of(2026, 3, 9), 1, null, Bureau.standard())).isEqualTo("蒙(2026)巴彦淖尔市不动产权第0000001号");
  }

  @Test
  void mining_licence_numbers_have_twenty_three_characters() {
    assertThat(CATALOGUE.get("CKQ").stages().certificate().number(LocalDate.of(2026, 12, 31), 1, "-", Bureau.standard())).hasSize(23);
  }

  @Test
  void every_consulted_section_has_a_name() {
    assertThat(CATALOGUE.section("farmland-officers")).get().extracting(Section::name).isEqualTo("耕地保护科");
    assertThat(CATALOGUE.all()).allSatisfy(item -> assertThat(item.stages().countersign())
        .allSatisfy(group -> assertThat(CATALOGUE.section(group)).isPresent()));
    assertThat(CATALOGUE.sections()).allSatisfy(section -> assertThat(CATALOGUE.all())
        .anyMatch(item -> item.stages().countersign().contains(section.group())));
  }

  @Test
  void every_variable_of_the_process_is_closed_to_facts() {
    List<String> variables = Arrays.stream(AdministrativeApproval.class.getFields())
        .filter(field -> field.getType() == ProcessVariable.class)
        .map(field -> {
          try {
            return ((ProcessVariable<?>) field.get(null)).name();
          } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
          }
        }).toList();

    assertThat(variables).isNotEmpty();
    assertThat(CatalogueChecks.RESERVED).containsAll(variables);
  }

  @Test
  void an_unknown_code_is_not_found() {
    assertThat(CATALOGUE.find("BDC-XX")).isEmpty();
    assertThat(CATALOGUE.find(null)).isEmpty();
    assertThatThrownBy(() -> CATALOGUE.get("BDC-XX")).isInstanceOf(NotFoundException.class)
        .hasMessage("没有编码为“BDC-XX”的办理事项");
    assertThatThrownBy(() -> CATALOGUE.get("X".repeat(100))).hasMessageContaining("XXXX…”");
  }

  private static SilenceMode silence(String code, Object... changes) {
    ServiceItem item = CATALOGUE.get(code);
    return item.silenceMode(facts(item, changes(changes)));
  }

  private static boolean inspected(String code, Object... changes) {
    ServiceItem item = CATALOGUE.get(code);
    return item.inspectionNeeded(facts(item, changes(changes)));
  }

  private static List<String> materials(String code, Object... changes) {
    ServiceItem item = CATALOGUE.get(code);
    return item.requiredMaterials(facts(item, changes(changes))).stream().map(Material::code).toList();
  }

  private static Map<String, Object> changes(Object... namesAndValues) {
    Map<String, Object> changes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      changes.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return changes;
  }

  private static Facts facts(ServiceItem item, Map<String, ?> changes) {
    Map<String, Object> stated = new LinkedHashMap<>();
    item.facts().forEach(fact -> stated.put(fact.name(), fact.example()));
    stated.putAll(changes);
    List<FieldProblem> problems = new ArrayList<>();
    Facts facts = item.readFacts(stated, problems);
    assertThat(problems).isEmpty();
    return facts;
  }
}
