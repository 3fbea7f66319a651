package org.chengnuo.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;

/** A clerk at Tasklist and a supervisor at Cockpit, in a real browser. */
@H2Test
class CaseInTheBrowserTest extends BrowserTest {

  @Test
  void a_clerk_accepts_a_case_in_tasklist_and_a_supervisor_finds_it_in_cockpit() {
    String caseNumber = startMortgage();

    Page tasklist = browser.logIn(http.uri("/camunda/app/tasklist/default/"), "window1");
    tasklist.getByText("本岗任务").first().click();
    Locator card = tasklist.locator("li.task", new Page.LocatorOptions().setHasText(caseNumber));
    card.first().click();
    assertThat(tasklist.getByText("首问责任人").first()).isVisible();
    tasklist.getByText("认领", new Page.GetByTextOptions().setExact(true)).first().click();
    tasklist.getByText("必交材料全部收到").click();
    tasklist.getByText("受理：材料齐全、符合法定形式").click();
    Response completed =
        tasklist.waitForResponse(
            response -> response.url().endsWith("/submit-form"),
            () ->
                tasklist
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("完成").setExact(true))
                    .click());
    Assertions.assertThat(completed.status()).as(completed.text()).isEqualTo(204);
    Assertions.assertThat(openTask(caseNumber)).isEqualTo("UserTask_Review");

    Page cockpit = browser.logIn(http.uri("/camunda/app/cockpit/default/#/processes"), "supervisor1");
    cockpit.getByText("行政审批", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(cockpit.getByText(caseNumber).first()).isVisible();
    cockpit.locator("tr", new Page.LocatorOptions().setHasText(caseNumber)).locator("a").first().click();
    // The token of the running case on the stage, and inside on the step that waits.
    for (String stage : List.of("SubProcess_PromisedTime", "SubProcess_Review")) {
      assertThat(cockpit.locator("[data-container-id=" + stage + "] .badge").first()).hasText("1");
      cockpit.locator("[data-container-id=" + stage + "] .bjs-drilldown").click();
    }
    assertThat(cockpit.locator("svg [data-element-id=UserTask_Review]").first()).isVisible();
    assertThat(cockpit.locator("[data-container-id=UserTask_Review] .badge").first()).hasText("1");
  }

  private String openTask(String caseNumber) {
    return http.as("admin")
        .get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber)
        .json()
        .get(0)
        .get("taskDefinitionKey")
        .asText();
  }

  private String startMortgage() {
    Map<String, Object> variables = new LinkedHashMap<>();
    http.anonymous()
        .get("/api/service-items/BDC-DY")
        .json()
        .get("facts")
        .forEach(fact -> variables.put(fact.get("name").asText(), Map.of("value", fact.get("example"))));
    variables.put("serviceItem", Map.of("value", "BDC-DY"));
    variables.put("applicantType", Map.of("value", "ORGANIZATION"));
    variables.put("applicantName", Map.of("value", "演示单位"));
    variables.put("applicantId", Map.of("value", "11150800MB1A23457C"));
    variables.put("applicantPhone", Map.of("value", "0478-8200000"));
    return http.as("applications-api")
        .post(
            "/engine-rest/process-definition/key/administrative-approval/start", Map.of("variables", variables))
        .json()
        .get("businessKey")
        .asText();
  }
}
