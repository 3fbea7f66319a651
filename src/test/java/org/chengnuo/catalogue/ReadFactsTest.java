package org.chengnuo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chengnuo.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadFactsTest {

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ServiceItem MORTGAGE = CATALOGUE.get("BDC-DY");
  private static final ServiceItem MINING = CATALOGUE.get("CKQ");

  @Test
  void facts_are_kept_in_canonical_text_and_read_by_type() {
    Facts facts = accepted(MINING, "area", "0.8500", "permitExpiry", "2027-06-30", "mineral", "  石灰岩 ");

    assertThat(facts.text("mineral")).contains("石灰岩");
    assertThat(facts.text("area")).contains("0.85");
    assertThat(facts.date("permitExpiry")).contains(LocalDate.of(2027, 6, 30));
    assertThat(facts.text("nothing")).isEmpty();
    assertThat(accepted(MORTGAGE, "byAgent", true).text("byAgent")).contains("true");
    assertThat(accepted(MORTGAGE, "byAgent", "false").text("byAgent")).contains("false");
  }

  @Test
  void the_same_facts_said_otherwise_are_equal() {
    assertThat(accepted(MORTGAGE, "unitCount", "2", "securedAmount", 50.0, "byAgent", "true"))
        .isEqualTo(accepted(MORTGAGE, "unitCount", 2L, "securedAmount", new BigDecimal("5E1"), "byAgent", true));
  }

  static List<Arguments> wholeNumbers() {
    return List.of(Arguments.of(12, "12"), Arguments.of(12L, "12"), Arguments.of((short) 12, "12"),
        Arguments.of((byte) 12, "12"), Arguments.of(BigInteger.valueOf(12), "12"), Arguments.of(12.0, "12"),
        Arguments.of(12.0f, "12"), Arguments.of(new BigDecimal("12.00"), "12"), Arguments.of("12", "12"),
        Arguments.of(" +012.0 ", "12"), Arguments.of(new BigDecimal("1.2E1"), "12"), Arguments.of("100", "100"));
  }

  @ParameterizedTest
  @MethodSource("wholeNumbers")
  void whole_numbers_are_taken_from_any_type_that_loses_nothing(Object given, String text) {
    assertThat(accepted(MORTGAGE, "unitCount", given).text("unitCount")).contains(text);
  }

  static List<Arguments> refusals() {
    return List.of(
        Arguments.of("unitCount", 1.5, "“登记件数”应为整数"),
        Arguments.of("unitCount", "一", "“登记件数”应为整数"),
        Arguments.of("unitCount", "１２", "“登记件数”应为整数"),
        Arguments.of("unitCount", "1e2", "“登记件数”应为整数"),
        Arguments.of("unitCount", "0x10", "“登记件数”应为整数"),
        Arguments.of("unitCount", true, "“登记件数”应为整数"),
        Arguments.of("unitCount", List.of(1), "“登记件数”应为整数"),
        Arguments.of("unitCount", 0, "“登记件数”不得小于1件"),
        Arguments.of("unitCount", 1000, "“登记件数”不得大于999件"),
        Arguments.of("unitCount", new BigDecimal("1E999999999"), "“登记件数”数值过大"),
        Arguments.of("unitCount", new BigDecimal("1E2147483647"), "“登记件数”数值过大"),
        Arguments.of("unitCount", new BigInteger("9".repeat(40)), "“登记件数”数值过大"),
        Arguments.of("securedAmount", Double.NaN, "“被担保主债权数额（最高债权额）”应为数字"),
        Arguments.of("securedAmount", Double.POSITIVE_INFINITY, "“被担保主债权数额（最高债权额）”应为数字"),
        Arguments.of("securedAmount", Float.NaN, "“被担保主债权数额（最高债权额）”应为数字"),
        Arguments.of("securedAmount", "NaN", "“被担保主债权数额（最高债权额）”应为数字"),
        Arguments.of("securedAmount", "1,000", "“被担保主债权数额（最高债权额）”应为数字"),
        Arguments.of("securedAmount", "0.1234567", "“被担保主债权数额（最高债权额）”小数不得超过6位"),
        Arguments.of("securedAmount", new BigDecimal("1E-999999999"), "“被担保主债权数额（最高债权额）”小数不得超过6位"),
        Arguments.of("securedAmount", Double.MIN_VALUE, "“被担保主债权数额（最高债权额）”小数不得超过6位"),
        Arguments.of("securedAmount", -1, "“被担保主债权数额（最高债权额）”不得小于0.01万元"),
        Arguments.of("byAgent", 1, "“委托代理人办理”应为 true（是）或 false（否）"),
        Arguments.of("byAgent", "是", "“委托代理人办理”应为 true（是）或 false（否）"),
        Arguments.of("counterparty", 5, "“抵押权人名称”应为文字"),
        Arguments.of("counterparty", Map.of("a", 1), "“抵押权人名称”应为文字"),
        Arguments.of("counterparty", "某".repeat(501), "“抵押权人名称”不得超过500个字符"),
        Arguments.of("counterparty", "甲\u0000乙", "“抵押权人名称”含有不允许的控制字符"),
        Arguments.of("counterparty", "甲\n乙", "“抵押权人名称”含有不允许的控制字符"),
        Arguments.of("counterparty", "甲\u202E乙", "“抵押权人名称”含有不允许的控制字符"),
        Arguments.of("counterparty", "甲\uD800乙", "“抵押权人名称”含有不允许的控制字符"),
        Arguments.of("landUse", "OFFICE", "“不动产用途”只能是以下之一：RESIDENTIAL（住宅）、NON_RESIDENTIAL（非住宅）、"
            + "PARKING（单独登记的车库、车位、储藏室）"),
        Arguments.of("parcel", "150802001003XB00012W00000000", "“不动产单元代码”应为28位不动产单元代码（GB/T 37346）"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void what_breaks_a_rule_is_refused_with_the_label_and_without_the_value(String name, Object given, String message) {
    assertThat(problems(MORTGAGE, with(MORTGAGE, name, given))).containsExactly(new FieldProblem(name, message));
  }

  static List<Object> noDates() {
    return List.of("2027-02-29", "2027-6-30", "30.06.2027", "2027-06-30T00:00:00", "20270630", "9999-01-01", "tomorrow",
        20270630, new Date(0), true);
  }

  @ParameterizedTest
  @MethodSource("noDates")
  void only_an_iso_day_that_exists_is_a_date(Object given) {
    assertThat(problems(MINING, with(MINING, "permitExpiry", given))).containsExactly(
        new FieldProblem("permitExpiry", "“原采矿许可证有效期届满日”应为存在的日期，格式为年-月-日，例如 2026-03-01"));
  }

  @Test
  void all_problems_are_named_at_once_in_the_order_of_the_item() {
    Map<String, Object> variables = new HashMap<>(Map.of("landUse", "X", "unitCount", 0, "parcel", " "));

    List<FieldProblem> problems = problems(MORTGAGE, variables);

    assertThat(problems).extracting(FieldProblem::field).containsExactlyInAnyOrder("parcel", "landUse", "mortgageKind",
        "counterparty", "securedAmount", "unitCount", "contractSeparate", "smallEnterprise", "byAgent");
    assertThat(problems).contains(new FieldProblem("parcel", "“不动产单元代码”必须填写"));
  }

  @Test
  void a_fact_is_asked_for_when_the_others_make_it_necessary() {
    Map<String, Object> renewal = with(MINING, "applicationKind", "RENEWAL");
    renewal.remove("permitExpiry");
    assertThat(problems(MINING, renewal))
        .containsExactly(new FieldProblem("permitExpiry", "“原采矿许可证有效期届满日”必须填写"));

    renewal.put("applicationKind", "CANCEL");
    assertThat(problems(MINING, renewal)).isEmpty();
  }

  @Test
  void no_variables_at_all_are_missing_facts_and_no_exception() {
    assertThat(problems(MORTGAGE, null)).hasSize(9).allMatch(problem -> problem.message().endsWith("必须填写"));
    assertThat(problems(MORTGAGE, Map.of())).hasSize(9);
  }

  @Test
  void variables_that_are_no_facts_of_the_item_are_left_to_the_caller() {
    Facts facts = accepted(MORTGAGE, "applicantName", "张某");
    assertThat(facts.asMap()).doesNotContainKey("applicantName");
  }

  @Property
  void no_value_makes_it_throw(@ForAll("values") Object value) {
    for (FactDefinition fact : MINING.facts()) {
      assertThatCode(() -> problems(MINING, with(MINING, fact.name(), value))).doesNotThrowAnyException();
    }
  }

  @Provide
  Arbitrary<Object> values() {
    return Arbitraries.oneOf(
        Arbitraries.strings().map(text -> (Object) text),
        Arbitraries.doubles().map(number -> (Object) number),
        Arbitraries.floats().map(number -> (Object) number),
        Arbitraries.longs().map(number -> (Object) number),
        Arbitraries.bigDecimals().map(number -> (Object) number),
        Arbitraries.integers().map(scale -> (Object) new BigDecimal(BigInteger.TEN, scale)),
        Arbitraries.of(true, 'c', new Object(), new int[0], List.of(), Map.of()));
  }

  private static Facts accepted(ServiceItem item, Object... changes) {
    Map<String, Object> variables = with(item, changes);
    List<FieldProblem> problems = new ArrayList<>();
    Facts facts = item.readFacts(variables, problems);
    assertThat(problems).isEmpty();
    return facts;
  }

  private static List<FieldProblem> problems(ServiceItem item, Map<String, ?> variables) {
    List<FieldProblem> problems = new ArrayList<>();
    item.readFacts(variables, problems);
    return problems;
  }

  private static Map<String, Object> with(ServiceItem item, Object... changes) {
    Map<String, Object> variables = new HashMap<>();
    item.facts().forEach(fact -> variables.put(fact.name(), fact.example()));
    for (int i = 0; i < changes.length; i += 2) {
      variables.put((String) changes[i], changes[i + 1]);
    }
    return variables;
  }
}
