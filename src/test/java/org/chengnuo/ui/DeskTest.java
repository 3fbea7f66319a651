package org.chengnuo.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;

/** What a clerk has on a screen of 1,440 x 900, and does without a mouse. */
@H2Test
class DeskTest extends BrowserTest {

  @Test
  void ten_cards_stand_on_one_screen_and_say_what_to_do_until_when() {
    List<String> cases =
        IntStream.range(0, 11).mapToObj(i -> TasklistPage.startTemporaryLand(http, "DESK-LIST-" + i)).toList();
    Page page = desk("window1").page();
    page.getByText("本岗任务").first().click();

    Locator cards = page.locator("li.task");
    assertThat(cards.nth(9)).isVisible();
    assertThat(cards.nth(9).locator(".cn-light")).isVisible();
    BoundingBox tenth = cards.nth(9).boundingBox();
    BoundingBox foot = page.locator("footer, .app-footer, [cam-widget-footer]").first().boundingBox();
    Assertions.assertThat(tenth.y + tenth.height).isLessThanOrEqualTo(foot.y);

    Locator card = new TasklistPage(page, http).find(cases.get(3)).card(cases.get(3));
    assertThat(card).containsText(Pattern.compile("受理审查.*演示单位.*\\d\\d:\\d\\d.*临时用地审批.*" + cases.get(3), Pattern.DOTALL));
    assertThat(card.locator(".cn-light")).hasAttribute("aria-label", Pattern.compile("[一-龥]+"));
  }

  @Test
  void a_case_is_found_by_its_telephone_and_the_list_comes_back() {
    String caseNumber = TasklistPage.startTemporaryLand(http, "DESK-PHONE-1", "applicantPhone", "13912348765");
    TasklistPage desk = desk("window1").find("13912348765");
    assertThat(desk.page().locator("li.task")).hasCount(1);
    assertThat(desk.card(caseNumber)).isVisible();

    desk.find("没有这个申请人");
    assertThat(desk.page().locator(".cn-found")).containsText("找到 0 个任务");
    desk.page().getByText("返回列表").click();
    assertThat(desk.page().locator("li.task").nth(0)).isVisible();
    desk.find("某");
    assertThat(desk.page().locator(".cn-found")).containsText("请输入 2 至 200 个字");
  }

  @Test
  void the_list_of_what_is_due_soon_is_in_the_order_of_the_due_times() {
    Page page = desk("window1").page();
    page.getByText("即将到期").first().click();
    page.waitForURL(url -> url.contains("dueDate") && !url.contains("priority"));
    page.getByText("本岗任务").first().click();
    page.waitForURL(url -> url.contains("priority"));
  }

  @Test
  void the_decision_stands_in_the_first_900_pixels_of_the_form_and_a_chapter_opens_before_the_claim() {
    String caseNumber = TasklistPage.startTemporaryLand(http, "DESK-SHEET-1");
    Page page = desk("window1").open(caseNumber).page();

    assertThat(page.getByText("前未一次告知即视为受理")).isVisible();
    BoundingBox choice = page.getByText("不予受理", new Page.GetByTextOptions().setExact(true)).boundingBox();
    BoundingBox form = page.locator(".fjs-container").first().boundingBox();
    Assertions.assertThat(choice.y + choice.height - form.y).isLessThan(900);
    Locator chapter = page.locator("details.cn-chapter", new Page.LocatorOptions().setHasText("联系电话"));
    assertThat(chapter.locator(".cn-pairs")).isHidden();
    chapter.locator("summary").press("Enter");
    assertThat(chapter.locator(".cn-pairs")).isVisible();
    chapter.locator("summary").click();
    assertThat(chapter.locator(".cn-pairs")).isHidden();
  }

  @Test
  void what_one_person_unfolds_stays_open_for_that_person_and_for_nobody_else_at_the_same_browser() {
    String first = TasklistPage.startTemporaryLand(http, "DESK-FOLD-1");
    String second = TasklistPage.startTemporaryLand(http, "DESK-FOLD-2");
    TasklistPage desk = desk("window1").open(first);
    Page page = desk.page();
    assertThat(page.locator(".cn-sheet .cn-head").getByText("演示单位")).isVisible();
    Locator chapter = page.locator("details.cn-chapter", new Page.LocatorOptions().setHasText("联系电话"));
    chapter.locator("summary").press("Enter");
    assertThat(chapter.locator(".cn-pairs")).isVisible();
    desk.open(second);
    assertThat(chapter.locator(".cn-pairs")).isVisible();

    page.context().clearCookies();
    page.navigate("about:blank");
    browser.logIn(page, http.uri("/camunda/app/tasklist/default/"), "window2");
    desk.open(second);
    assertThat(chapter.locator("summary")).isVisible();
    assertThat(chapter.locator(".cn-pairs")).isHidden();
  }

  @Test
  void a_task_is_handed_to_a_colleague_of_the_group_by_name_with_a_reason_and_the_enter_key() {
    String caseNumber = TasklistPage.startTemporaryLand(http, "DESK-HAND-1");
    Page page = desk("window1").open(caseNumber).claim().page();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("移交").setExact(true)).press("Enter");

    Locator form = page.locator(".cn-hand-over-form");
    assertThat(form.locator("option", new Locator.LocatorOptions().setHasText("窗口二岗"))).hasCount(1);
    form.getByLabel("接手人").selectOption("窗口二岗");
    form.getByLabel("理由").fill("外出核查");
    form.getByLabel("理由").press("Enter");

    assertThat(page.locator(".cn-meta")).containsText("在办 窗口二岗");
    Assertions.assertThat(
            http.as("supervisor1").get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber).json().at("/0/assignee").asText())
        .isEqualTo("window2");
    Assertions.assertThat(http.as("window1").get("/api/cases/" + caseNumber).body()).contains("外出核查");
  }

  @Test
  void what_the_server_says_of_a_hand_over_stands_at_its_form() {
    String caseNumber = TasklistPage.startTemporaryLand(http, "DESK-HAND-2");
    Page page = desk("window1").open(caseNumber).claim().page();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("移交").setExact(true)).click();
    Locator form = page.locator(".cn-hand-over-form");
    form.getByLabel("接手人").selectOption("窗口二岗");
    String task = http.as("supervisor1").get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber).json().at("/0/id").asText();
    http.as("window1")
        .post("/engine-rest/task/" + task + "/complete", Map.of("variables", Map.of("acceptance", Map.of("value", "ACCEPT"))));
    form.getByLabel("理由").fill("外出核查");
    form.getByLabel("理由").press("Enter");

    assertThat(page.locator(".cn-meta .cn-refusal")).containsText("状态已变化");
  }

  @Test
  void nothing_is_offered_that_does_not_work() {
    String caseNumber = TasklistPage.startTemporaryLand(http, "DESK-TABS-1");
    Page page = desk("window1").open(caseNumber).claim().page();

    assertThat(page.locator(".task-card .nav-tabs li")).hasText(new String[] {"表单", "流程图"});
    assertThat(page.getByText("新建任务", new Page.GetByTextOptions().setExact(true))).hasCount(0);
    assertThat(page.getByText("添加备注")).hasCount(0);
    assertThat(page.locator(".task-card header .glyphicon-calendar, .task-card header .glyphicon-bell")).hasCount(0);
  }

  @Test
  void the_diagram_opens_at_the_stage_of_the_task() {
    String caseNumber = TasklistPage.startTemporaryLand(http, "DESK-DIAGRAM-1");
    Page page = desk("window1").open(caseNumber).page();
    page.locator(".task-card .nav-tabs").getByText("流程图").click();

    assertThat(page.locator(".djs-element.highlight[data-element-id=UserTask_ExamineMaterials]")).isVisible();
  }

  private TasklistPage desk(String user) {
    TasklistPage desk = TasklistPage.logIn(browser, http, user);
    desk.page().setViewportSize(1440, 900);
    return desk;
  }
}
