package org.chengnuo.access;

import java.time.Instant;
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
import org.chengnuo.engine.EngineClock;
import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist offers to everybody. Each asks for the current user and their groups, so that one list serves
 * all roles; each serves the priorities first, then what is due next.
 */
@Component
class TaskFilters {

  private static final String MY_GROUPS = "${currentUserGroups()}";

  /** The midnight after tomorrow where the bureau is: expressions count in UTC, and China has no summer time. */
  private static final String END_OF_TOMORROW =
      "${dateTime().plusHours(%1$d).withTimeAtStartOfDay().plusDays(2).minusHours(%1$d)}"
          .formatted(EngineClock.BUREAU_ZONE.getRules().getOffset(Instant.EPOCH).getTotalSeconds() / 3600);

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

  /** Creates the lists that are not there, and brings those that are to what this version offers under their name. */
  void bringUpToDate() {
    offer("我的任务", 10, "由我认领、正在办理的任务", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    offer("本岗任务", 20, "本岗位尚未认领的任务", tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS));
    offer("优先办理", 30, "老年人、残疾人、困难群众和绿色通道等优先办理的任务",
        tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()
            .taskMinPriority(PREFERRED));
    offer("即将到期", 40, "今天、明天到期和已经超期的任务，先到期的在前",
        tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()
            .dueBeforeExpression(END_OF_TOMORROW).orderByDueDate().asc(),
        List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")));
  }

  private void offer(String name, int position, String description, TaskQuery query) {
    offer(name, position, description, query.orderByTaskPriority().desc().orderByDueDate().asc(), List.of());
  }

  /** @param sorting the order in which Tasklist shows it; empty for that of all other lists */
  private void offer(
      String name, int position, String description, TaskQuery query, List<Map<String, String>> sorting) {
    Filter existing = filters.createTaskFilterQuery().filterName(name).singleResult();
    Filter filter = existing == null ? filters.newTaskFilter(name) : existing;
    filters.saveFilter(filter.setQuery(query).setProperties(properties(position, description, sorting)));
    if (existing == null) {
      showToEverybody(filter);
    }
  }

  private void showToEverybody(Filter filter) {
    Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
    everybody.setResource(Resources.FILTER);
    everybody.setResourceId(filter.getId());
    everybody.addPermission(Permissions.READ);
    authorizations.saveAuthorization(everybody);
  }

  private static Map<String, Object> properties(
      int position, String description, List<Map<String, String>> sorting) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("priority", position);
    properties.put("description", description);
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    if (!sorting.isEmpty()) {
      properties.put("sorting", sorting);
    }
    return properties;
  }
}
