package org.chengnuo.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.assertj.core.api.Assertions;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;

/** Clerks tick what they receive: at the start, at the examination and when a correction comes in. */
@H2Test
class MaterialsInTheBrowserTest extends BrowserTest {

  @Test
  void at_the_start_the_materials_of_the_chosen_item_are_ticked_with_the_keyboard_and_arrive_with_form_and_remark() {
    StartDialog dialog = StartDialog.open(browser.logIn(http.uri("/camunda/app/tasklist/default/"), "window1"));
    Page page = dialog.page();
    dialog.pick("办理事项", "GD-HB");
    assertThat(material(page, "M07 申请单位身份证明")).isVisible();
    dialog.fillTemporaryLand("MATERIALS-START");
    assertThat(material(page, "M07 申请单位身份证明")).hasCount(0);

    dialog.choose("位于城镇开发边界或规划区内", "是");
    assertThat(row(page, "M08 规划意见")).containsText("必交");
    dialog.choose("位于城镇开发边界或规划区内", "否");
    assertThat(row(page, "M08 规划意见")).containsText("本件不需要");

    material(page, "M01 临时用地申请书").focus();
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    assertThat(page.getByLabel("M01 临时用地申请书：形式")).isFocused();
    page.getByLabel("M01 临时用地申请书：形式").selectOption("COPY");
    page.keyboard().press("Tab");
    page.keyboard().type("一式两份");
    material(page, "M02 临时使用土地合同").check();
    Response started = page.waitForResponse(response -> response.url().endsWith("/submit-form"), dialog::send);

    Assertions.assertThat(started.status()).as(started.text()).isEqualTo(200);
    JsonNode materials = materials(started.text().replaceFirst("(?s).*\"businessKey\":\"([^\"]+)\".*", "$1"));
    Assertions.assertThat(materials.get(0).toString())
        .contains("\"state\":\"SUBMITTED\"", "\"form\":\"COPY\"", "\"note\":\"一式两份\"");
    Assertions.assertThat(materials.get(1).toString()).contains("\"state\":\"SUBMITTED\"", "\"form\":\"ORIGINAL\"");
    Assertions.assertThat(materials.get(2).toString()).contains("\"state\":\"ABSENT\"");
  }

  @Test
  void the_examination_shows_what_was_handed_in_and_accepts_when_all_is_ticked() {
    String caseNumber =
        TasklistPage.startTemporaryLand(
            http, "MATERIALS-EXAM", "submittedMaterials", "M01,M02", "materialNotes", "M01 BOTH 一式两份");
    TasklistPage tasklist = TasklistPage.logIn(browser, http, "window1").open(caseNumber).claim();
    Page page = tasklist.page();
    assertThat(material(page, "M01 临时用地申请书")).isChecked();
    assertThat(page.getByLabel("M01 临时用地申请书：形式")).hasValue("BOTH");
    assertThat(page.getByLabel("M01 临时用地申请书：备注")).hasValue("一式两份");
    assertThat(material(page, "M03 项目建设依据文件")).not().isChecked();

    page.getByText("受理：材料齐全、符合法定形式").click();
    tasklist.complete();
    assertThat(page.locator(".form-actions .cn-problems")).containsText("收到的材料：缺少应交材料，不能受理：M03 项目建设依据文件");

    page.getByText("必交材料全部收到").click();
    Response completed = page.waitForResponse(response -> response.url().endsWith("/submit-form"), tasklist::complete);
    Assertions.assertThat(completed.status()).as(completed.text()).isEqualTo(204);
    Assertions.assertThat(http.as("admin").get("/api/cases/" + caseNumber).json().get("notices").toString())
        .contains("材料齐全", "临时用地申请书（原件和复印件，一式两份）", "项目建设依据文件（复印件）");
  }

  @Test
  void the_one_notice_demands_what_is_required_and_not_received_unless_the_clerk_chooses_otherwise() {
    String caseNumber = TasklistPage.startTemporaryLand(http, "MATERIALS-DEMAND", "submittedMaterials", "M01");
    Page page = TasklistPage.logIn(browser, http, "window1").open(caseNumber).claim().page();
    page.getByText("一次性告知补正", new Page.GetByTextOptions().setExact(true)).click();
    Locator demanded = page.locator(".fjs-form-field-checklist");
    int required = page.locator(".cn-materials tr.cn-required").count();
    assertThat(demanded.locator("input:checked")).hasCount(required - 1);
    assertThat(demanded.getByLabel("M01 临时用地申请书")).not().isChecked();
    assertThat(demanded.getByLabel("M02 临时使用土地合同")).isChecked();

    material(page, "M02 临时使用土地合同").check();
    assertThat(demanded.getByLabel("M02 临时使用土地合同")).not().isChecked();
    demanded.getByLabel("M03 项目建设依据文件").uncheck();
    material(page, "M02 临时使用土地合同").uncheck();
    assertThat(demanded.locator("input:checked")).hasCount(required - 3);
  }

  @Test
  void a_correction_is_chosen_and_received_by_tick() {
    String caseNumber = TasklistPage.startTemporaryLand(http, "MATERIALS-CORRECTION", "submittedMaterials", "M01");
    TasklistPage tasklist = TasklistPage.logIn(browser, http, "window1").open(caseNumber).claim();
    Page page = tasklist.page();
    page.getByText("一次性告知补正", new Page.GetByTextOptions().setExact(true)).click();
    Locator demanded = page.locator(".fjs-form-field-checklist");
    for (Locator box : demanded.locator("input").all()) {
      box.setChecked(false);
    }
    demanded.getByLabel("M02 临时使用土地合同").check();
    demanded.getByLabel("M03 项目建设依据文件").check();
    page.waitForResponse(response -> response.url().endsWith("/submit-form"), tasklist::complete);

    tasklist = TasklistPage.logIn(browser, http, "window1").open(caseNumber).claim();
    page = tasklist.page();
    assertThat(page.locator(".cn-materials tr")).hasCount(2);
    material(page, "M02 临时使用土地合同").check();
    page.getByText("已全部补齐，收下材料").click();
    tasklist.complete();
    assertThat(page.locator(".form-actions .cn-problems")).containsText("告知书所列材料尚未收到：M03 项目建设依据文件");
    material(page, "M03 项目建设依据文件").check();
    Response completed = page.waitForResponse(response -> response.url().endsWith("/submit-form"), tasklist::complete);

    Assertions.assertThat(completed.status()).as(completed.text()).isEqualTo(204);
    Assertions.assertThat(materials(caseNumber).get(2).toString())
        .contains("\"state\":\"CORRECTED\"", "\"form\":\"COPY\"");
  }

  private JsonNode materials(String caseNumber) {
    return http.as("window1").get("/api/cases/" + caseNumber).json().get("materials");
  }

  private static Locator material(Page page, String title) {
    return page.locator(".cn-materials").getByLabel(title, new Locator.GetByLabelOptions().setExact(true));
  }

  private static Locator row(Page page, String title) {
    return page.locator(".cn-materials tr", new Page.LocatorOptions().setHasText(title));
  }
}
