package org.chengnuo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.chengnuo.problem.FieldProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fee table by the engine that evaluates it in production, without the process engine around it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeeTest {

  private static final Catalogue CATALOGUE = Catalogue.load();

  private final Set<String> passedRules = new TreeSet<>();
  private final DmnEngine engine = engine();
  private final DmnDecision fee = parse();

  private record Line(String feeItem, BigDecimal amount, String basis, String reason) {}

  static List<ServiceItem> items() {
    return CATALOGUE.all();
  }

  @ParameterizedTest
  @MethodSource("items")
  void every_item_has_a_bill_from_its_example_facts_and_says_why_where_it_is_zero(ServiceItem item) {
    List<Line> bill = bill(item.code(), Map.of());

    assertThat(bill).isNotEmpty().allSatisfy(line -> {
      assertThat(line.feeItem()).isNotBlank();
      assertThat(line.basis()).isNotBlank();
      assertThat(line.amount()).isNotNegative();
      assertThat(line.reason() == null).isEqualTo(line.amount().signum() > 0);
    });
    assertThat(total(bill).signum() > 0).as("passes the payment stage").isEqualTo(item.stages().payment());
  }

  @ParameterizedTest
  @MethodSource("items")
  void missing_facts_never_make_the_evaluation_fail(ServiceItem item) {
    assertThat(evaluate(Map.of("serviceItem", item.code()))).isNotNull();

    Map<String, Object> allUnknown = new HashMap<>();
    CATALOGUE.all().forEach(any -> any.facts().forEach(fact -> allUnknown.put(fact.name(), null)));
    allUnknown.put("serviceItem", item.code());
    assertThat(evaluate(allUnknown)).isNotNull();

    item.facts().forEach(fact -> {
      Map<String, Object> withoutOne = variables(item.code(), Map.of());
      withoutOne.remove(fact.name());
      assertThat(evaluate(withoutOne)).isNotNull();
    });
  }

  @Test
  void a_fact_without_which_nothing_can_be_computed_leaves_no_amount_rather_than_zero() {
    assertThat(evaluate(Map.of("serviceItem", "BDC-DY"))).isEmpty();
    assertThat(evaluate(Map.of("serviceItem", "CKQ", "applicationKind", "NEW")))
        .filteredOn(line -> line.feeItem().equals("采矿权使用费"))
        .singleElement().satisfies(line -> assertThat(line.amount()).isNull());
    assertThat(evaluate(Map.of("serviceItem", "TKQ", "applicationKind", "NEW", "area", 1))).isEmpty();
    assertThat(evaluate(Map.of("serviceItem", "NO-SUCH"))).isEmpty();
  }

  @Test
  void a_mortgage_costs_by_use_and_piece_and_nothing_for_small_enterprises() {
    assertBill("BDC-DY", Map.of("landUse", "RESIDENTIAL")).containsExactly(tuple("不动产登记费", "80.00"));
    assertBill("BDC-DY", Map.of("landUse", "NON_RESIDENTIAL")).containsExactly(tuple("不动产登记费", "550.00"));
    assertBill("BDC-DY", Map.of("landUse", "PARKING", "unitCount", 3))
        .containsExactly(tuple("不动产登记费", "240.00"));
    assertBill("BDC-DY", Map.of("landUse", "NON_RESIDENTIAL", "smallEnterprise", true))
        .containsExactly(tuple("不动产登记费", "0.00"));
  }

  @Test
  void a_transfer_has_the_first_certificate_free_and_each_further_one_at_ten_yuan() {
    assertBill("BDC-ZY", Map.of("landUse", "RESIDENTIAL", "extraCopies", 0))
        .containsExactly(tuple("不动产登记费", "80.00"));
    assertBill("BDC-ZY", Map.of("landUse", "NON_RESIDENTIAL", "extraCopies", 2))
        .containsExactly(tuple("不动产登记费", "550.00"), tuple("证书工本费", "20.00"));
    assertBill("BDC-ZY", Map.of("landUse", "PARKING", "smallEnterprise", true, "extraCopies", 1))
        .containsExactly(tuple("不动产登记费", "0.00"), tuple("证书工本费", "10.00"));
    assertBill("BDC-SC", Map.of("landUse", "PARKING", "extraCopies", 0))
        .containsExactly(tuple("不动产登记费", "80.00"));
    assertBill("BDC-SC", Map.of("affordableHousing", true, "smallEnterprise", true))
        .containsExactly(tuple("不动产登记费", "0.00"));
  }

  @Test
  void a_change_between_spouses_costs_the_certificates_only() {
    assertBill("BDC-ZY", Map.of("betweenSpouses", true))
        .containsExactly(tuple("不动产登记费", "0.00"), tuple("证书工本费", "10.00"));
    assertBill("BDC-ZY", Map.of("betweenSpouses", true, "affordableHousing", true, "smallEnterprise", true,
        "extraCopies", 1)).containsExactly(tuple("不动产登记费", "0.00"), tuple("证书工本费", "20.00"));
  }

  @Test
  void a_change_costs_the_replaced_certificates_only_and_a_cancellation_or_sealing_nothing() {
    assertBill("BDC-BG", Map.of("replacedCopies", 0)).containsExactly(tuple("不动产登记费", "0.00"));
    assertBill("BDC-BG", Map.of("replacedCopies", 2))
        .containsExactly(tuple("不动产登记费", "0.00"), tuple("证书工本费", "20.00"));
    assertBill("BDC-ZX", Map.of()).containsExactly(tuple("不动产登记费", "0.00"));
    assertBill("BDC-CF", Map.of()).containsExactly(tuple("不动产登记费", "0.00"));
  }

  @Test
  void a_mining_right_costs_a_thousand_yuan_per_square_kilometre_to_the_fen() {
    assertBill("CKQ", Map.of("applicationKind", "NEW", "area", "0.85"))
        .containsExactly(tuple("采矿权使用费", "850.00"), tuple("矿业权出让收益", "0.00"));
    assertBill("CKQ", Map.of("applicationKind", "RENEWAL", "area", "1234.56789"))
        .contains(tuple("采矿权使用费", "1234567.89"));
    assertBill("CKQ", Map.of("applicationKind", "CHANGE")).containsExactly(tuple("采矿权使用费", "0.00"));
    assertBill("CKQ", Map.of("applicationKind", "CANCEL")).containsExactly(tuple("采矿权使用费", "0.00"));
  }

  @Test
  void an_exploration_right_grows_dearer_from_the_fourth_year_up_to_five_hundred_yuan() {
    Map<Integer, String> byYear = Map.of(1, "1250.00", 3, "1250.00", 4, "2500.00", 5, "3750.00", 6, "5000.00",
        7, "6250.00", 8, "6250.00", 60, "6250.00");
    byYear.forEach((year, amount) -> {
      for (String kind : List.of("NEW", "RENEWAL", "RETAIN")) {
        assertBill("TKQ", Map.of("applicationKind", kind, "explorationYear", year, "area", "12.5"))
            .containsExactly(tuple("探矿权使用费", amount));
      }
    });
    assertBill("TKQ", Map.of("applicationKind", "CHANGE")).containsExactly(tuple("探矿权使用费", "0.00"));
  }

  @Test
  void what_others_collect_is_named_and_not_billed_at_the_window() {
    assertBill("NZY-PC", Map.of("occupiesFarmland", true)).containsExactly(
        tuple("审查报批", "0.00"), tuple("新增建设用地土地有偿使用费", "0.00"), tuple("耕地开垦费", "0.00"),
        tuple("耕地占用税", "0.00"));
    assertBill("JSYD-DX", Map.of("occupiesFarmland", false))
        .containsExactly(tuple("审查报批", "0.00"), tuple("新增建设用地土地有偿使用费", "0.00"));
    assertBill("LSYD", Map.of("landClass", "UNUSED"))
        .containsExactly(tuple("审批", "0.00"), tuple("土地复垦费", "0.00"));
    for (String farmland : List.of("FARMLAND", "BASIC_FARMLAND")) {
      assertBill("LSYD", Map.of("landClass", farmland)).contains(tuple("耕地占用税", "0.00"));
    }
    assertBill("GD-HB", Map.of()).containsExactly(tuple("划拨成本和税费", "0.00"));
    assertBill("GD-XY", Map.of()).containsExactly(tuple("土地出让价款", "0.00"), tuple("契税", "0.00"));
  }

  @AfterAll
  void every_rule_of_the_table_has_been_passed() throws IOException {
    try (InputStream table = table()) {
      assertThat(passedRules).containsExactlyInAnyOrderElementsOf(
          Dmn.readModelFromStream(table).getModelElementsByType(Rule.class).stream().map(Rule::getId).toList());
    }
  }

  private ListAssert<Tuple> assertBill(String item, Map<String, ?> changedFacts) {
    return assertThat(bill(item, changedFacts).stream()
        .map(line -> tuple(line.feeItem(), line.amount().toPlainString())).toList());
  }

  /** The bill of the item's example facts with some of them changed, as the window would write it. */
  private List<Line> bill(String item, Map<String, ?> changedFacts) {
    return evaluate(variables(item, changedFacts));
  }

  private static Map<String, Object> variables(String code, Map<String, ?> changedFacts) {
    ServiceItem item = CATALOGUE.get(code);
    Map<String, Object> stated = new LinkedHashMap<>();
    item.facts().forEach(fact -> stated.put(fact.name(), fact.example()));
    stated.putAll(changedFacts);
    List<FieldProblem> problems = new ArrayList<>();
    Facts facts = item.readFacts(stated, problems);
    Map<String, Object> variables = new HashMap<>();
    item.facts().forEach(fact -> variables.put(fact.name(), fact.typedValue(facts)));
    variables.put("serviceItem", code);
    return variables;
  }

  private List<Line> evaluate(Map<String, Object> variables) {
    return engine.evaluateDecisionTable(fee, variables).getResultList().stream()
        .map(row -> new Line((String) row.get("feeItem"), yuan((Double) row.get("amount")),
            (String) row.get("basis"), (String) row.get("reason")))
        .toList();
  }

  private static BigDecimal yuan(Double amount) {
    return amount == null ? null : BigDecimal.valueOf(amount).setScale(2, RoundingMode.UNNECESSARY);
  }

  private static BigDecimal total(List<Line> bill) {
    return bill.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private DmnEngine engine() {
    var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(event ->
        event.getMatchingRules().forEach(rule -> passedRules.add(rule.getId())));
    return configuration.buildEngine();
  }

  private DmnDecision parse() {
    try (InputStream table = table()) {
      return engine.parseDecision("fee", table);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream table() {
    return FeeTest.class.getResourceAsStream("/processes/fee.dmn");
  }
}
