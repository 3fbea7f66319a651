package org.chengnuo.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist offers to everybody. Each asks for the current user and their groups, so that one list serves
 * all roles; each serves the priorities first, then what is due next.
 */
@Component
class TaskFilters {

  private static final String MY_GROUPS = "${currentUserGroups()}";

  /** Priority of a task from which on an applicant is served before others. */
  private static final int PREFERRED = 51;

  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;

  TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
  }

  /** Creates the lists that are not there. */
  void createMissing() {
    create("我的任务", 10, "由我认领、正在办理的任务", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    create("本岗任务", 20, "本岗位尚未认领的任务", tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS));
    create("优先办理", 30, "老年人、残疾人、困难群众和绿色通道等优先办理的任务",
        tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()
            .taskMinPriority(PREFERRED));
    create("即将到期", 40, "两天内到期或已经超期的任务",
        tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()
            .dueBeforeExpression("${dateTime().plusDays(2)}"));
  }

  private void create(String name, int position, String description, TaskQuery query) {
    if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
      return;
    }
    Filter filter = filters.newTaskFilter(name)
        .setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc())
        .setProperties(properties(position, description));
    filters.saveFilter(filter);
    Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
    everybody.setResource(Resources.FILTER);
    everybody.setResourceId(filter.getId());
    everybody.addPermission(Permissions.READ);
    authorizations.saveAuthorization(everybody);
  }

  private static Map<String, Object> properties(int position, String description) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("priority", position);
    properties.put("description", description);
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    properties.put("variables", List.of(Map.of("name", "caseNumber", "label", "办件编号"),
        Map.of("name", "serviceItemName", "label", "事项"), Map.of("name", "applicantName", "label", "申请人"),
        Map.of("name", "caseState", "label", "办件状态")));
    return properties;
  }
}
