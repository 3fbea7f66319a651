package org.chengnuo.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No screen that a role is given asks for an operation that the role is refused. */
@H2Test
class ScreensOfEachRoleTest extends BrowserTest {

  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;

  private final Queue<String> refused = new ConcurrentLinkedQueue<>();

  @Test
  void a_clerk_in_tasklist() {
    Page page = logIn("tasklist", "window1");
    click(page.getByText("本岗任务"));
    click(page.getByText("发起流程"));
    click(page.locator(".modal-dialog").getByText("行政审批", new Locator.GetByTextOptions().setExact(true)));
    Assertions.assertThat(refused).isEmpty();
  }

  @Test
  void a_supervisor_in_cockpit_and_tasklist() {
    Page page = logIn("cockpit", "supervisor1");
    see(page, "cockpit", cockpit());
    see(page, "tasklist", List.of(""));
    Assertions.assertThat(refused).isEmpty();
  }

  @Test
  void an_administrator_in_admin_and_cockpit() {
    Page page = logIn("admin", "admin");
    see(page, "admin", List.of("users", "user-create", "users/window1?tab=profile", "users/window1?tab=account",
        "users/window1?tab=groups", "groups", "groups/window-clerks?tab=information", "groups/window-clerks?tab=users",
        "tenants", "authorization?resource=0", "system?section=system-settings-general", "execution-metrics", "diagnostics"));
    see(page, "cockpit", cockpit());
    Assertions.assertThat(refused).isEmpty();
  }

  @Test
  void cockpit_offers_nothing_that_is_refused_to_everybody_and_keeps_the_retries() {
    String caseNumber = TasklistPage.startTemporaryLand(http, "COCKPIT-OFFERS");
    ProcessInstance instance =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult();
    Page page = logIn("cockpit", "supervisor1");
    assertThat(page.getByPlaceholder("密码")).isHidden();

    see(page, "cockpit", List.of("process-instance/" + instance.getId() + "/runtime"));
    assertThat(withHint(page, "增加失败作业的重试次数")).isVisible();
    List.of("删除运行中的流程实例", "为流程实例添加变量", "挂起流程实例", "编辑变量", "删除变量")
        .forEach(hint -> assertWithheld(page, hint));

    see(page, "cockpit", List.of("process-definition/" + instance.getProcessDefinitionId() + "/runtime"));
    List.of("挂起流程定义", "更改全部作业定义的作业优先级").forEach(hint -> assertWithheld(page, hint));
  }

  private static void assertWithheld(Page page, String hint) {
    assertThat(withHint(page, hint)).isAttached();
    assertThat(withHint(page, hint)).isHidden();
  }

  private static Locator withHint(Page page, String hint) {
    return page.locator("[uib-tooltip=\"" + hint + "\"]").first();
  }

  private List<String> cockpit() {
    String process = repository.createProcessDefinitionQuery().processDefinitionKey("administrative-approval")
        .latestVersion().singleResult().getId();
    String fee = repository.createDecisionDefinitionQuery().decisionDefinitionKey("fee").latestVersion().singleResult().getId();
    String instance = runtime.createProcessInstanceQuery().active().list().stream().findFirst()
        .map(ProcessInstance::getId).orElse("none");
    return List.of("dashboard", "processes", "process-definition/" + process + "/runtime",
        "process-definition/" + process + "/runtime?tab=job-definitions", "process-instance/" + instance + "/runtime",
        "process-instance/" + instance + "/runtime?tab=jobs-tab", "process-instance/" + instance + "/runtime?tab=user-tasks-tab",
        "process-instance/" + instance + "/runtime?tab=external-tasks-tab", "decisions", "decision-definition/" + fee, "tasks",
        "repository", "batch");
  }

  private Page logIn(String application, String user) {
    Page page = browser.window();
    page.navigate(http.uri("/camunda/app/" + application + "/default/").toString());
    page.getByPlaceholder("用户名").fill(user);
    page.getByPlaceholder("密码").fill(Http.PASSWORD);
    page.onResponse(response -> {
      if (response.status() == 403 && response.url().contains("/camunda/api/")) {
        refused.add(response.request().method() + " " + response.url());
      }
    });
    click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")));
    return page;
  }

  private void see(Page page, String application, List<String> screens) {
    for (String screen : screens) {
      page.navigate(http.uri("/camunda/app/" + application + "/default/#/" + screen).toString());
      page.reload();
      page.waitForLoadState(LoadState.NETWORKIDLE);
    }
  }

  private static void click(Locator locator) {
    locator.first().click();
    locator.page().waitForLoadState(LoadState.NETWORKIDLE);
  }
}
