package org.chengnuo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.File;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.chengnuo.access.StaffGroup;
import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.chengnuo.support.ShownCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every page and every form as somebody who has every role: what is shown to people is Chinese. */
@H2Test
class ChinesePagesTest extends BrowserTest {

  private static final String WALKER = "admin";
  private static final String TASKLIST = "/camunda/app/tasklist/default/#/";
  private static final String COCKPIT = "/camunda/app/cockpit/default/#/";
  private static final String ADMIN = "/camunda/app/admin/default/#/";

  /** What those who look after the machine know by its id, besides users and groups. */
  private static final String TECHNICAL =
      "[a-z-]+\\.(?:form|bpmn|dmn)|fee|processes|forms|tasklist|cockpit|welcome|default";

  @Autowired private ApprovalCases cases;
  @Autowired private ObjectProvider<ShownCases> ofOthers;
  @Autowired private CaseTypes types;
  @Autowired private TaskService taskService;
  @Autowired private IdentityService identity;
  @Autowired private RepositoryService repository;

  private final Map<String, List<String>> latin = new LinkedHashMap<>();
  private Page page;
  private String technical;
  private String variables;

  @BeforeEach
  void takeEveryRole() {
    Set<String> own = groups();
    roles().filter(group -> !own.contains(group)).forEach(group -> identity.createMembership(WALKER, group));
    page = browser.window();
    // Other tests share the application and make users and groups of their own.
    String ids =
        Stream.of(
                types.all().stream().map(CaseType::key),
                identity.createUserQuery().list().stream().map(User::getId),
                identity.createGroupQuery().list().stream().map(Group::getId))
            .flatMap(Function.identity())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    technical = "\\b(?:" + TECHNICAL + "|" + ids + ")(?![A-Za-z])";
    variables = technical + "|\\b(?:caseNumber|caseState|serviceItem|serviceItemName|applicantName)\\b";
  }

  @AfterEach
  void giveTheRolesBack() {
    roles().forEach(group -> identity.deleteMembership(WALKER, group));
  }

  private static Stream<String> roles() {
    return Arrays.stream(StaffGroup.values()).map(StaffGroup::id);
  }

  private Set<String> groups() {
    return identity.createGroupQuery().groupMember(WALKER).list().stream().map(Group::getId).collect(Collectors.toSet());
  }

  @Test
  void noPageAndNoFormShowsAWordThatIsNotChinese() {
    Map<String, String> tasks = OpenTasks.prepare(cases, ofOthers.stream());
    assertThat(tasks.keySet()).as("every task of every process").containsAll(userTasks());

    look("/", "");
    logIn();
    tasklist(tasks);
    cockpit(taskService.createTaskQuery().taskId(tasks.get("UserTask_Review")).singleResult().getProcessInstanceId());
    admin();
    // One's own profile, with the name under which one logs in.
    look("/camunda/app/welcome/default/#!/welcome", "\\b" + WALKER + "\\b");

    assertThat(latin).isEmpty();
  }

  private static List<String> userTasks() {
    return Arrays.stream(new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn")))
        .flatMap(file -> Bpmn.readModelFromFile(file).getModelElementsByType(UserTask.class).stream())
        .map(UserTask::getId)
        .toList();
  }

  private void logIn() {
    page.navigate(http.uri(TASKLIST).toString());
    page.getByPlaceholder("用户名").waitFor();
    note("log-in");
    page.getByPlaceholder("用户名").fill(WALKER);
    page.getByPlaceholder("密码").fill(Http.PASSWORD);
    page.locator("button[type=submit]").click();
    page.getByText("本岗任务").first().waitFor();
  }

  private void tasklist(Map<String, String> tasks) {
    page.getByText("本岗任务").first().click();
    page.locator("li.task").first().waitFor();
    note("list of tasks");
    tasks.forEach(
        (step, id) -> {
          taskService.claim(id, WALKER);
          page.navigate(http.uri(TASKLIST + "?task=" + id).toString());
          page.locator(".cn-sheet").first().waitFor();
          note("form of " + step);
        });
    for (Locator tab : page.locator(".task-details .nav-tabs a, [cam-tasklist-task] .nav-tabs a").all()) {
      tab.click();
      note("tab of a task");
    }
    page.getByText("发起流程").first().click();
    page.locator(".modal-dialog").getByText("行政审批", new Locator.GetByTextOptions().setExact(true)).click();
    page.locator(".modal-dialog .fjs-form-field").first().waitFor();
    note("start form");
  }

  private void cockpit(String instance) {
    String approval =
        repository.createProcessDefinitionQuery().processDefinitionKey("administrative-approval").latestVersion()
            .singleResult().getId();
    String fee =
        repository.createDecisionDefinitionQuery().decisionDefinitionKey("fee").latestVersion().singleResult().getId();
    for (String place : List.of("dashboard", "processes", "decisions", "tasks", "repository", "batch", "batch/operation")) {
      look(COCKPIT + place, technical);
    }
    look(COCKPIT + "decision-definition/" + fee, technical);
    look(COCKPIT + "process-definition/" + approval + "/runtime", technical);
    tabs();
    look(COCKPIT + "process-instance/" + instance + "/runtime", variables);
    tabs();
  }

  private void tabs() {
    for (Locator tab : page.locator(".ctn-tabbed-content .nav-tabs a, .ctn-bottom .nav-tabs a").all()) {
      tab.click();
      note(page.url() + " " + tab.innerText(), variables);
    }
  }

  private void admin() {
    for (String place :
        List.of(
            "", "users", "user-create", "users/window1?tab=profile", "users/window1?tab=account",
            "users/window1?tab=groups", "users/window1?tab=tenants", "groups", "group-create",
            "groups/window-clerks?tab=information", "groups/window-clerks?tab=users", "tenants", "tenant-create")) {
      look(ADMIN + place, technical);
    }
    look(ADMIN + "authorization?resource=0", technical);
    for (Locator kind : page.locator("a[href*=\"resource=\"]").all()) {
      kind.click();
      note("authorizations: " + kind.innerText(), technical);
    }
    for (String section : List.of("general", "metrics", "flow-node-count", "execution-metrics", "diagnostics")) {
      look(ADMIN + "system?section=" + section, technical);
    }
  }

  private void look(String path, String known) {
    page.navigate(http.uri(path).toString());
    note(path, known);
  }

  private void note(String where) {
    note(where, "");
  }

  private void note(String where, String known) {
    List<String> words = PageText.of(page).latinWords(known);
    if (!words.isEmpty()) {
      latin.merge(where, words, (some, more) -> Stream.concat(some.stream(), more.stream()).distinct().toList());
    }
  }
}
