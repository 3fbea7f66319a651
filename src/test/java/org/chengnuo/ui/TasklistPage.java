package org.chengnuo.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengnuo.support.Http;

/** Tasklist of one person, with the task that they work on. */
record TasklistPage(Page page, Http http) {

  static TasklistPage logIn(Browser browser, Http http, String user) {
    return new TasklistPage(browser.logIn(http.uri("/camunda/app/tasklist/default/"), user), http);
  }

  /** By the task's own address: other tests' tasks may fill the list. */
  TasklistPage open(String caseNumber) {
    String task =
        http.as("admin").get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber).json().get(0).get("id").asText();
    assertThat(page.getByText("发起流程").first()).isVisible();
    page.navigate(http.uri("/camunda/app/tasklist/default/#/?forceDisplayTask=true&task=" + task).toString());
    assertThat(page.locator(".cn-sheet").getByText(caseNumber).first()).isVisible();
    return this;
  }

  TasklistPage find(String text) {
    page.getByRole(AriaRole.SEARCH).getByRole(AriaRole.SEARCHBOX).fill(text);
    page.keyboard().press("Enter");
    return this;
  }

  Locator card(String caseNumber) {
    return page.locator("li.task", new Page.LocatorOptions().setHasText(caseNumber));
  }

  TasklistPage claim() {
    page.getByText("认领", new Page.GetByTextOptions().setExact(true)).first().click();
    // The form is drawn anew for whoever may fill it in.
    assertThat(page.locator(".form-actions").getByText("完成", new Locator.GetByTextOptions().setExact(true))).isVisible();
    return this;
  }

  void complete() {
    page.locator(".form-actions").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("完成")).click();
  }

  /** Temporary land by another system, with the catalogue's examples for facts and a parcel of its own. */
  static String startTemporaryLand(Http http, String parcel, String... more) {
    Map<String, Object> variables = new LinkedHashMap<>();
    http.anonymous()
        .get("/api/service-items/LSYD")
        .json()
        .get("facts")
        .forEach(fact -> variables.put(fact.get("name").asText(), Map.of("value", fact.get("example"))));
    variables.put("serviceItem", Map.of("value", "LSYD"));
    variables.put("applicantType", Map.of("value", "ORGANIZATION"));
    variables.put("applicantName", Map.of("value", "演示单位"));
    variables.put("applicantId", Map.of("value", "11150800MB1A23457C"));
    variables.put("applicantPhone", Map.of("value", "0478-8200000"));
    variables.put("parcel", Map.of("value", parcel));
    for (int i = 0; i < more.length; i += 2) {
      variables.put(more[i], Map.of("value", more[i + 1]));
    }
    Http.Answer answer =
        http.as("applications-api")
            .post(
                "/engine-rest/process-definition/key/administrative-approval/start", Map.of("variables", variables));
    return answer.json().get("businessKey").asText();
  }
}
