package org.chengnuo.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;

@H2Test
class AccountInTheBrowserTest extends BrowserTest {

  private static final String FIRST = "Kiln-7-saffron-Otter";
  private static final String OWN = "Gz9#mulberry-Tin";

  @Test
  void a_new_colleague_changes_the_password_first_and_may_enrol_a_second_factor() {
    Assertions.assertThat(http.as("admin").post("/engine-rest/user/create", Map.of("profile", Map.of("id", "newcomer",
        "firstName", "新来", "lastName", "同事"), "credentials", Map.of("password", FIRST))).status()).isEqualTo(204);
    http.as("admin").put("/engine-rest/group/window-clerks/members/newcomer", Map.of());

    Page page = browser.window();
    page.navigate(http.uri("/camunda/app/tasklist/default/").toString());
    logIn(page, "wrong");
    assertThat(page.getByText("用户名或密码不正确")).isVisible();
    keep(page, "login");
    logIn(page, FIRST);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("请先在“我的账号”");
    page.getByLabel("当前密码").first().fill(FIRST);
    page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(OWN);
    page.getByLabel("再次输入新密码").fill(OWN + "x");
    button(page, "修改密码");
    assertThat(page.getByText("两次输入的新密码不一致")).isVisible();
    keep(page, "refused");
    page.getByLabel("当前密码").first().fill(FIRST);
    page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(OWN);
    page.getByLabel("再次输入新密码").fill(OWN);
    button(page, "修改密码");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("密码已修改");
    page.getByText("登录").last().click();
    logIn(page, OWN);
    assertThat(page.getByText("本岗任务").first()).isVisible();

    page.navigate(http.uri("/account").toString());
    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    button(page, "启用动态口令");
    assertThat(page.getByLabel("动态口令密钥的二维码")).isVisible();
    Assertions.assertThat(page.locator(".secret").textContent()).matches("([A-Z2-7]{4} ?){8}");
    keep(page, "offer");
  }

  private static void logIn(Page page, String password) {
    page.getByPlaceholder("用户名").fill("newcomer");
    page.getByPlaceholder("密码").fill(password);
    button(page, "登录");
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }

  /** For eyes, where somebody says so. */
  private static void keep(Page page, String name) {
    Optional.ofNullable(System.getProperty("screenshots")).ifPresent(folder -> page
        .screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, "account-" + name + ".png"))));
  }
}
