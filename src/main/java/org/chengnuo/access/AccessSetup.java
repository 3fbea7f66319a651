package org.chengnuo.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.chengnuo.engine.ProcessContracts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it, before the first request, that groups, grants, task filters and users are there. What is missing is
 * created, what is there is left as administrators made it. One transaction under the engine's start lock, so that two
 * nodes that start together create nothing twice.
 */
@Component
class AccessSetup implements SmartInitializingSingleton {

  /** What groups were first made with; Admin shows the type to people. */
  private static final Set<String> FORMER_TYPES = Set.of("WORKFLOW", "SYSTEM");

  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final IdentityService identity;
  private final AuthorizationService authorizations;
  private final ProcessContracts contracts;
  private final TaskFilters filters;
  private final FirstUsers users;

  AccessSetup(TransactionTemplate transaction, JdbcClient jdbc, IdentityService identity,
      AuthorizationService authorizations, ProcessContracts contracts, TaskFilters filters, FirstUsers users) {
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.identity = identity;
    this.authorizations = authorizations;
    this.contracts = contracts;
    this.filters = filters;
    this.users = users;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'startup.lock' for update").query(String.class).single();
      createGroups();
      createGrants();
      filters.bringUpToDate();
      users.createMissing();
    });
  }

  private void createGroups() {
    Map<String, Group> known =
        identity.createGroupQuery().list().stream().collect(Collectors.toMap(Group::getId, Function.identity()));
    Arrays.stream(StaffGroup.values()).forEach(group -> createGroup(known, group.id(), group.label(), "业务岗位"));
    createGroup(known, StaffGroup.ADMINISTRATORS, "系统管理员", "系统岗位");
    createGroup(known, StaffGroup.API_CLIENTS, "接口系统", "系统岗位");
    createGroup(known, StaffGroup.PAYMENT_PLATFORMS, "缴费平台", "系统岗位");
  }

  private void createGroup(Map<String, Group> known, String id, String label, String type) {
    Group group = known.get(id);
    if (group == null) {
      group = identity.newGroup(id);
      group.setName(label);
      group.setType(type);
      identity.saveGroup(group);
    } else if (FORMER_TYPES.contains(group.getType())) {
      group.setType(type);
      identity.saveGroup(group);
    }
  }

  private void createGrants() {
    List<Grant> grants = Grant.all(contracts.starters());
    String[] groups = grants.stream().map(Grant::group).distinct().toArray(String[]::new);
    List<Authorization> known = authorizations.createAuthorizationQuery().groupIdIn(groups).list();
    grants.stream().filter(grant -> known.stream().noneMatch(authorization -> speaksOf(authorization, grant)))
        .forEach(this::create);
  }

  private static boolean speaksOf(Authorization authorization, Grant grant) {
    return grant.group().equals(authorization.getGroupId())
        && grant.resource().resourceType() == authorization.getResourceType()
        && grant.resourceId().equals(authorization.getResourceId());
  }

  private void create(Grant grant) {
    Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    authorization.setGroupId(grant.group());
    authorization.setResource(grant.resource());
    authorization.setResourceId(grant.resourceId());
    authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
    authorizations.saveAuthorization(authorization);
  }
}
