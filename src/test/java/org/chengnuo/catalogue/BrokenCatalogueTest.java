package org.chengnuo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.chengnuo.bureau.Bureau;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class BrokenCatalogueTest {

  @Test
  void what_does_not_fit_a_field_is_named_with_file_item_field_and_reason_all_at_once() {
    assertThat(problemsOf("bindings")).containsExactlyInAnyOrder(
        "文件 TST.yaml，事项 TST，字段 regime：“PERMISSION”无效，只能是 REGISTRATION、ENTRUSTED_REGISTRATION、REPORT、"
            + "PERMIT、JOINT_PERMIT、LAND_SUPPLY、MINING、FILING、ACCEPTANCE_CHECK、VERIFICATION",
        "文件 TST.yaml，事项 TST，字段 statutoryDays：“twenty”无效",
        "文件 TST.yaml，事项 TST，字段 links.intake：没有 {bureau.nickname}",
        "文件 TST.yaml，事项 TST，字段 procedure[0].hours：未知字段",
        "文件 TST.yaml，事项 TST，字段 facts[0].type：“text”无效，只能是 string、integer、number、boolean、date",
        "文件 TST.yaml，事项 TST，字段 materials[0].form：“PAPER”无效，只能是 ORIGINAL、COPY、BOTH",
        "文件 TST.yaml，事项 TST，字段 colour：未知字段",
        "文件 TST.yaml，事项 TST，字段 alarms.blue：最小不能小于1",
        "文件 TST.yaml，事项 TST，字段 alarms.red：未知字段",
        "文件 TST.yaml，事项 TST，字段 applicantTypes：不能为空",
        "文件 TST.yaml，事项 TST，字段 materials[0].required：不能为null",
        "文件 TST.yaml，事项 TST，字段 procedure[0].days：必须大于或等于0",
        "文件 TST.yaml，事项 TST，字段 promisedDays：不能为null",
        "文件 TST.yaml，事项 TST，字段 section：不能为空",
        "文件 TSU.yaml，事项 ?，字段 第4行：不是有效的 YAML：Duplicate field 'name'",
        "文件 TSV.yaml，事项 ?，字段 第2行：不是有效的 YAML：mapping values are not allowed here in 'reader',"
            + " line 2, column 7: name: [ ^",
        "文件 TSW.yaml，事项 ?，字段 -：无法读取：No content to map due to end-of-input",
        "文件 TSX.yaml，事项 TSX，字段 links：类型不对，应为 Links",
        "文件 TSX.yaml，事项 TSX，字段 promisedDays：承诺时限 5 超过法定时限 3",
        "文件 TSY.yaml，事项 ?，字段 promisedDays：无法读取：Cannot coerce Floating-point value (5.5) to"
            + " `java.lang.Integer` value (but could if coercion was enabled using `CoercionConfig`)");
  }

  @Test
  void rules_between_fields_are_checked_too() {
    assertThat(problemsOf("rules")).containsExactlyInAnyOrder(
        "文件 TST.yaml，事项 TST，字段 promisedDays：承诺时限 25 超过法定时限 20",
        "文件 TST.yaml，事项 TST，字段 alarms.yellow：黄色预警 80% 应晚于蓝色提醒 90%",
        "文件 TST.yaml，事项 TST，字段 stageLimits：合计 5 个工作日，应等于承诺时限 25",
        "文件 TST.yaml，事项 TST，字段 procedure：合计 5 个工作日，应等于承诺时限 25",
        "文件 TST.yaml，事项 TST，字段 stageLimits.acceptance：事项经过此环节，时限应大于 0",
        "文件 TST.yaml，事项 TST，字段 stageLimits.countersign：事项经过此环节，时限应大于 0",
        "文件 TST.yaml，事项 TST，字段 stageLimits.payment：事项不经过此环节，时限应为 0",
        "文件 TST.yaml，事项 TST，字段 stageLimits.certification：事项经过此环节，时限应大于 0",
        "文件 TST.yaml，事项 TST，字段 stages.inspection.when：不需要现场勘验的事项不应有条件",
        "文件 TST.yaml，事项 TST，字段 stages.inspection.when.fact：事项没有名为“parcel”的事实",
        "文件 TST.yaml，事项 TST，字段 stages.countersign[1]：sections.yaml 中没有会签组“moon-officers”",
        "文件 TST.yaml，事项 TST，字段 stages.countersign[2]：sections.yaml 中没有会签组“moon-officers”",
        "文件 TST.yaml，事项 TST，字段 stages.countersign：“moon-officers”重复",
        "文件 TST.yaml，事项 TST，字段 stages.certificate.numberFormat：须含 {year} 和 {serial} 或 {serial:位数}，"
            + "且只能另含 {month}、{county}",
        "文件 TST.yaml，事项 TST，字段 facts：“kind”重复",
        "文件 TST.yaml，事项 TST，字段 facts：缺少名为 parcel 的事实（用于识别重复申请）",
        "文件 TST.yaml，事项 TST，字段 facts[0].patternMessage：有格式就必须说明格式",
        "文件 TST.yaml，事项 TST，字段 facts[0].pattern：不是有效的正则表达式：Unclosed character class",
        "文件 TST.yaml，事项 TST，字段 facts[1].name：“decision”是流程变量的名称，不能用作事实",
        "文件 TST.yaml，事项 TST，字段 facts[1].example：示例值的类型不是 boolean",
        "文件 TST.yaml，事项 TST，字段 facts[2].options：只有 string 类型可以有选项",
        "文件 TST.yaml，事项 TST，字段 facts[2].options：“A”重复",
        "文件 TST.yaml，事项 TST，字段 facts[2].min：最小值大于最大值",
        "文件 TST.yaml，事项 TST，字段 facts[3].min：只有 integer 和 number 类型可以有最小值和最大值",
        "文件 TST.yaml，事项 TST，字段 facts[3].requiredWhen：已是必填，不应再有条件",
        "文件 TST.yaml，事项 TST，字段 facts[3].pattern：只有没有选项的 string 类型可以有格式",
        "文件 TST.yaml，事项 TST，字段 materials：“M01”重复",
        "文件 TST.yaml，事项 TST，字段 materials[0].when：已是必需，不应再有条件",
        "文件 TST.yaml，事项 TST，字段 silence.mode：登簿生效的事项不能超时默许",
        "文件 TSU.yaml，事项 TSU，字段 facts[0].example：示例值不能通过：“地块”应为数字",
        "文件 TSU.yaml，事项 TSU，字段 facts[1].example：示例值不能通过：“件数”不得小于1件",
        "文件 TSV.yaml，事项 TSV，字段 facts[2].example：示例值不能通过（只填必填项的示例值时）：“届满日”必须填写");
  }

  @Test
  void a_condition_may_only_name_facts_and_values_that_exist() {
    assertThat(problemsOf("conditions")).containsExactlyInAnyOrder(
        "文件 TST.yaml，事项 TST，字段 materials[3].when.values：不能为空",
        "文件 TST.yaml，事项 TST，字段 facts[3].requiredWhen.values：“yes”不是事实“urgent”的取值",
        "文件 TSU.yaml，事项 TSU，字段 materials[0].when.fact：事项没有名为“colour”的事实",
        "文件 TSU.yaml，事项 TSU，字段 materials[1].when.values：“B”不是事实“kind”的取值",
        "文件 TSU.yaml，事项 TSU，字段 materials[2].when.fact：条件只能针对有选项的事实或是非型事实，“parcel”不是",
        "文件 TSU.yaml，事项 TSU，字段 silence.when[0].values：“C”不是事实“kind”的取值",
        "文件 TSU.yaml，事项 TSU，字段 silence.mode：法定默许须有 date 类型的事实 permitExpiry（许可证届满日）");
  }

  @Test
  void codes_are_unique_and_name_their_file() {
    assertThat(problemsOf("duplicates")).containsExactlyInAnyOrder(
        "文件 TSV.yaml，事项 TST，字段 code：“TST”已用于文件 TST.yaml",
        "文件 TSU.yaml，事项 TSU，字段 shortCode：“TST”已用于文件 TST.yaml",
        "文件 TSV.yaml，事项 TST，字段 shortCode：“TST”已用于文件 TST.yaml",
        "文件 TSV.yaml，事项 TST，字段 code：文件名应为 TST.yaml");
  }

  @Test
  void a_folder_without_items_or_sections_is_no_catalogue() {
    assertThat(problemsOf("empty")).containsExactlyInAnyOrder(
        "文件 sections.yaml，事项 -，字段 [0].group：需要匹配正则表达式\"[a-z]+(-[a-z]+)*s\"",
        "文件 sections.yaml，事项 -，字段 [0].name：不能为空",
        "文件 classpath:broken-catalogue/empty/，事项 -，字段 -：目录中没有任何事项");
    assertThat(problemsOf("nowhere")).containsExactlyInAnyOrder(
        "文件 sections.yaml，事项 -，字段 -：文件不存在",
        "文件 classpath:broken-catalogue/nowhere/，事项 -，字段 -：目录中没有任何事项");
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void a_broken_catalogue_stops_the_start_and_shows_the_list_in_place_of_a_stack_trace(CapturedOutput output) {
    SpringApplication application = new SpringApplication(CatalogueConfiguration.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(Bureau.class, Bureau::standard));

    assertThatThrownBy(() ->
        application.run("--chengnuo.catalogue.location=classpath:broken-catalogue/duplicates"))
        .hasRootCauseInstanceOf(BrokenCatalogueException.class);
    assertThat(output).contains("APPLICATION FAILED TO START")
        .contains("办理事项目录有 4 处错误：\n  文件 TSV.yaml，事项 TST，字段 code：“TST”已用于文件 TST.yaml\n")
        .contains("改正上列文件后重新启动。")
        .doesNotContain("\tat org.chengnuo");
  }

  @Test
  void the_shipped_catalogue_lets_the_application_start() {
    new ApplicationContextRunner()
        .withUserConfiguration(CatalogueConfiguration.class).withBean(Bureau.class, Bureau::standard)
        .run(context -> assertThat(context.getBean(Catalogue.class).all()).hasSize(19));
  }

  private static List<String> problemsOf(String catalogue) {
    String message = catchThrowableOfType(BrokenCatalogueException.class,
        () -> new CatalogueReader(new PathMatchingResourcePatternResolver(), Bureau.standard())
            .read("classpath:broken-catalogue/" + catalogue + "/")).getMessage();
    List<String> lines = message.lines().map(String::strip).toList();
    assertThat(lines.get(0)).isEqualTo("办理事项目录有 " + (lines.size() - 1) + " 处错误：");
    return lines.subList(1, lines.size());
  }
}
