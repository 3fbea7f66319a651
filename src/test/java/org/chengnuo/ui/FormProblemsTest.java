package org.chengnuo.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;

/** What is wrong with a form is seen where people look: beside the field, and at the button that they pressed. */
@H2Test
class FormProblemsTest extends BrowserTest {

  @Test
  void what_the_server_refuses_at_the_start_stands_beside_the_field_and_at_the_button() {
    StartDialog dialog = StartDialog.open(browser.logIn(http.uri("/camunda/app/tasklist/default/"), "window1"));
    dialog.fillTemporaryLand("FORMS-PROBLEMS-1").fill("证件号码", "150802199202291231").fill("联系电话", "12").send();

    assertThat(dialog.problems()).isInViewport();
    assertThat(dialog.problems()).containsText("证件号码：不是有效的公民身份号码");
    assertThat(dialog.problems()).containsText("联系电话：不是有效的电话号码");
    assertThat(dialog.problems()).not().containsText(Pattern.compile("[A-Za-z]"));
    assertThat(dialog.field("证件号码").locator(".cn-problem")).containsText("不是有效的公民身份号码");

    dialog.problems().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("联系电话")).click();
    assertThat(dialog.field("联系电话").locator("input")).isFocused();
    assertThat(dialog.field("联系电话")).isInViewport();
    dialog.fill("联系电话", "13800000000");
    assertThat(dialog.field("联系电话").locator(".cn-problem")).hasCount(0);
  }

  @Test
  void what_the_form_itself_finds_stands_at_the_button_until_it_is_cured() {
    StartDialog dialog = StartDialog.open(browser.logIn(http.uri("/camunda/app/tasklist/default/"), "window1"));
    dialog.fillTemporaryLand("FORMS-PROBLEMS-2").fill("姓名或名称", "");

    assertThat(dialog.problems()).containsText("姓名或名称：请填写此项");
    dialog.fill("姓名或名称", "演示申请人");
    assertThat(dialog.problems()).hasCount(0);
  }

  @Test
  void a_field_that_another_item_does_not_ask_for_locks_nothing() {
    StartDialog dialog = StartDialog.open(browser.logIn(http.uri("/camunda/app/tasklist/default/"), "window1"));
    dialog.pick("办理事项", "GD-HB").send();
    assertThat(dialog.problems()).containsText("请填写此项");
    dialog.fillTemporaryLand("FORMS-PROBLEMS-4");

    assertThat(dialog.problems()).hasCount(0);
    dialog.send();
    assertThat(dialog.page().locator(".cn-started")).isVisible();
  }

  @Test
  void a_field_of_a_task_that_another_choice_hides_locks_nothing() {
    String caseNumber = TasklistPage.startTemporaryLand(http, "FORMS-PROBLEMS-5");
    TasklistPage tasklist = TasklistPage.logIn(browser, http, "window1").open(caseNumber).claim();
    Page page = tasklist.page();
    page.setViewportSize(1440, 700);
    page.getByText("不予受理", new Page.GetByTextOptions().setExact(true)).click();
    tasklist.complete();
    assertThat(page.locator(".form-actions .cn-problems")).containsText("不予受理的理由：请填写此项");
    assertThat(page.locator(".form-actions")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.9));
    page.getByText("必交材料全部收到").click();
    page.getByText("受理：材料齐全、符合法定形式").click();

    assertThat(page.locator(".form-actions .cn-problems")).hasCount(0);
    Response completed = page.waitForResponse(response -> response.url().endsWith("/submit-form"), tasklist::complete);
    Assertions.assertThat(completed.status()).as(completed.text()).isEqualTo(204);
  }

  @Test
  void what_the_server_refuses_of_a_task_stands_beside_the_field_and_at_the_button() {
    String caseNumber = TasklistPage.startTemporaryLand(http, "FORMS-PROBLEMS-3");
    TasklistPage tasklist = TasklistPage.logIn(browser, http, "window1").open(caseNumber).claim();
    Page page = tasklist.page();
    page.getByText("不予受理", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("不予受理的理由").fill("  ");
    tasklist.complete();

    Locator problems = page.locator(".form-actions .cn-problems");
    assertThat(problems).isInViewport();
    assertThat(problems).containsText("不予受理的理由：请填写不予受理的理由");
    assertThat(page.locator(".cn-problem")).hasText("请填写不予受理的理由");
    assertThat(page.getByText("提交任务表单时出错")).isVisible();

    page.getByLabel("不予受理的理由").fill("不属于本机关职权");
    tasklist.complete();
    assertThat(page.locator("[notifications-panel], .notifications-panel").getByText("受理审查")).isVisible();
    assertThat(page.getByText("提交任务表单时出错")).hasCount(0);
  }

  @Test
  void neither_the_escape_key_nor_a_click_beside_the_dialog_loses_what_was_filled_in() {
    StartDialog dialog = StartDialog.open(browser.logIn(http.uri("/camunda/app/tasklist/default/"), "window1"));
    dialog.pick("办理事项", "LSYD").fill("姓名或名称", "演示申请人");
    dialog.field("土地所有权").locator(".fjs-input-group").click();
    dialog.page().keyboard().press("Escape");
    dialog.page().keyboard().press("Escape");
    dialog.page().mouse().click(5, 500);
    dialog.fill("联系电话", "13800000000");

    assertThat(dialog.field("姓名或名称").locator("input")).hasValue("演示申请人");
  }
}
