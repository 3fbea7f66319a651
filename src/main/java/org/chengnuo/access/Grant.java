package org.chengnuo.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What a group may do. The rights to tasks are not among them: the engine grants those task by task to its group and
 * its assignee. Nobody but administrators may change an instance, its variables or its jobs, deploy, or read what has
 * ended.
 */
record Grant(String group, Resource resource, String resourceId, Set<Permission> permissions) {

  /**
   * Every grant of a fresh installation.
   *
   * @param starters ids of the groups that may start a process, by its key
   */
  static List<Grant> all(Map<String, List<String>> starters) {
    List<Grant> grants = new ArrayList<>();
    Arrays.stream(StaffGroup.values()).map(StaffGroup::id).forEach(group -> grants.addAll(ofStaff(group)));
    starters.values().stream().flatMap(List::stream).distinct()
        .map(group -> new Grant(group, Resources.PROCESS_INSTANCE, ANY, Set.of(Permissions.CREATE))).forEach(grants::add);
    starters.forEach((process, groups) -> groups.stream()
        .map(group -> new Grant(group, Resources.PROCESS_DEFINITION, process, permissionsOfStarter(group)))
        .forEach(grants::add));
    grants.addAll(ofSupervisors(StaffGroup.SUPERVISORS.id()));
    grants.addAll(ofAdministrators());
    return grants;
  }

  private static List<Grant> ofStaff(String group) {
    return List.of(
        new Grant(group, Resources.APPLICATION, "tasklist", Set.of(Permissions.ACCESS)),
        // Tasklist shows the diagram and the names of colleagues and groups.
        new Grant(group, Resources.PROCESS_DEFINITION, ANY, permissionsOfDefinition(group)),
        new Grant(group, Resources.USER, ANY, Set.of(Permissions.READ)),
        new Grant(group, Resources.GROUP, ANY, Set.of(Permissions.READ)));
  }

  private static Set<Permission> permissionsOfDefinition(String group) {
    // One row per group and resource: the engine knows no second.
    return group.equals(StaffGroup.SUPERVISORS.id())
        ? Set.of(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_HISTORY)
        : Set.of(ProcessDefinitionPermissions.READ);
  }

  /** A clerk reads the definition as all staff; its own cases another system reads without a grant. */
  private static Set<Permission> permissionsOfStarter(String group) {
    return group.equals(StaffGroup.API_CLIENTS)
        ? Set.of(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE)
        : Set.of(ProcessDefinitionPermissions.CREATE_INSTANCE);
  }

  private static List<Grant> ofSupervisors(String group) {
    return List.of(
        new Grant(group, Resources.APPLICATION, "cockpit", Set.of(Permissions.ACCESS)),
        new Grant(group, Resources.DECISION_DEFINITION, ANY,
            Set.of(Permissions.READ, Permissions.READ_HISTORY)),
        new Grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Set.of(Permissions.READ)),
        new Grant(group, Resources.DEPLOYMENT, ANY, Set.of(Permissions.READ)),
        // Cockpit counts the open tasks of each group.
        new Grant(group, Resources.TASK, ANY, Set.of(Permissions.READ)),
        new Grant(group, Resources.BATCH, ANY, Set.of(BatchPermissions.READ, BatchPermissions.READ_HISTORY)));
  }

  private static List<Grant> ofAdministrators() {
    return Arrays.stream(Resources.values())
        .map(resource -> new Grant(StaffGroup.ADMINISTRATORS, resource, ANY, Set.of(Permissions.ALL))).toList();
  }
}
