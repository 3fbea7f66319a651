package org.chengnuo.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;

/** Whoever hands in an application takes a receipt along. */
@H2Test
class ReceiptTest extends BrowserTest {

  @Test
  void after_a_start_the_clerk_sees_the_case_number_and_prints_the_receipt() {
    StartDialog dialog = StartDialog.open(browser.logIn(http.uri("/camunda/app/tasklist/default/"), "window1"));
    dialog.fillTemporaryLand("RECEIPT-1").page().getByText("必交材料全部收到").click();
    dialog.send();
    Locator started = dialog.page().locator(".cn-started");
    assertThat(started).containsText(Pattern.compile("已登记，办件编号 1508\\d{2}"));
    Matcher number = Pattern.compile("[0-9A-Z]{20,26}").matcher(started.innerText());
    Assertions.assertThat(number.find()).isTrue();

    Page receipt = dialog.page().waitForPopup(() -> started.getByText("打印收件凭证").click());
    assertThat(receipt.locator(".cn-title")).hasText("收件凭证");
    Locator content = receipt.locator(".cn-receipt");
    assertThat(content).containsText(number.group());
    assertThat(content).containsText("临时用地审批");
    assertThat(content).containsText("演示申请人");
    assertThat(content).containsText("150802********1230");
    assertThat(content).not().containsText("13800000000");
    assertThat(content).containsText("临时用地申请书");
    assertThat(content).containsText("受理后 5 个工作日");
    assertThat(content).containsText("收件人：窗口一岗");
    assertThat(content).containsText("自收到申请材料之日起即为受理（《中华人民共和国行政许可法》第三十二条");
    // Headless browsers have no print dialog to wait for.
    receipt.evaluate("() => { window.print = () => document.body.dataset.printed = 'yes'; }");
    receipt.getByText("打印", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(receipt.locator("body[data-printed=yes]")).hasCount(1);

    Page sheet = dialog.page().waitForPopup(() -> started.getByText("查看办件").click());
    assertThat(sheet.locator(".cn-sheet")).containsText("首问责任人");
  }

  @Test
  void a_case_without_a_receipt_offers_none() {
    Page tasklist = browser.logIn(http.uri("/camunda/app/tasklist/default/"), "window1");
    tasklist.route("**/receipt", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
    StartDialog dialog = StartDialog.open(tasklist).fillTemporaryLand("RECEIPT-2");
    tasklist.getByText("必交材料全部收到").click();
    tasklist.waitForResponse(response -> response.url().endsWith("/receipt"), dialog::send);

    assertThat(tasklist.locator(".cn-started")).containsText("查看办件");
    assertThat(tasklist.locator(".cn-started")).not().containsText("打印收件凭证");
  }

  @Test
  void who_enters_an_order_of_a_court_is_asked_for_the_court_and_told_that_it_is_done_on_the_spot() {
    StartDialog dialog = StartDialog.open(browser.logIn(http.uri("/camunda/app/tasklist/default/"), "window1"));
    dialog.pick("办理事项", "BDC-CF");
    Locator form = dialog.page().locator(".modal-dialog");
    assertThat(form).containsText("当场办理。办理科室");
    assertThat(form).containsText("嘱托机关类型");
    assertThat(form.locator("h4", new Locator.LocatorOptions().setHasText("嘱托机关"))).hasCount(1);
    assertThat(form).not().containsText("申请人类型");
  }

  @Test
  void pages_of_a_case_are_for_the_staff() {
    String caseNumber = TasklistPage.startTemporaryLand(http, "RECEIPT-2");

    Assertions.assertThat(http.as("window1").get("/cases/" + caseNumber + "/receipt").status()).isEqualTo(200);
    Assertions.assertThat(http.as("window1").get("/cases/NONE/receipt").status()).isEqualTo(404);
    Assertions.assertThat(http.anonymous().get("/cases/" + caseNumber + "/receipt").status()).isEqualTo(401);
    Assertions.assertThat(http.as("applications-api").get("/cases/" + caseNumber).status()).isEqualTo(403);
  }
}
