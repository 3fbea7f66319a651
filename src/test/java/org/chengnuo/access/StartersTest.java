package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever a process names starts it, and nobody else does. */
@H2Test
class StartersTest {

  private static final String BOTH = "window2";

  @Autowired private Http http;
  @Autowired private CaseTypes types;
  @Autowired private AccessSetup setup;
  @Autowired private IdentityService identity;
  @Autowired private AuthorizationService authorizations;

  @AfterEach
  void letOneBeAClerkOnlyAgain() {
    identity.deleteMembership(BOTH, "camunda-admin");
  }

  private Set<String> groups(String user) {
    Set<String> groups = new TreeSet<>();
    identity.createGroupQuery().groupMember(user).list().forEach(group -> groups.add(group.getId()));
    return groups;
  }

  private List<String> mayStart(String user) {
    Set<String> groups = groups(user);
    return types.all().stream().filter(type -> type.startableBy().stream().anyMatch(groups::contains)).map(CaseType::key)
        .toList();
  }

  /** What Tasklist asks for to fill its dialog. */
  private List<String> offered(String user) {
    List<String> offered = new ArrayList<>();
    for (JsonNode process : http.as(user).get("/engine-rest/process-definition?latest=true&active=true"
        + "&startableInTasklist=true&startablePermissionCheck=true").json()) {
      offered.add(process.get("key").asText());
    }
    // Other tests deploy processes without a contract.
    offered.retainAll(types.all().stream().map(CaseType::key).toList());
    return offered;
  }

  private int start(String user, String process) {
    return http.as(user).post("/engine-rest/process-definition/key/" + process + "/start", Map.of()).status();
  }

  @ParameterizedTest
  @ValueSource(strings = {"window1", "inspector1", "reviewer1", "officer1", "approver1", "sectionhead1", "head1", "cashier1",
      "certifier1", "supervisor1", "admin", "applications-api"})
  void theDialogOffersWhatItsUserMayStartAndTheServerStartsNothingElse(String user) {
    assertThat(offered(user)).containsExactlyInAnyOrderElementsOf(mayStart(user));
    for (CaseType type : types.all()) {
      if (!mayStart(user).contains(type.key())) {
        assertThat(start(user, type.key())).as("%s starts %s", user, type.key()).isIn(403, 404);
      }
    }
  }

  @Test
  void theGrantsOfAnAdministratorStartNothingWhateverOtherRoleTheyHave() {
    identity.createMembership(BOTH, "camunda-admin");

    assertThat(offered(BOTH)).containsExactlyInAnyOrderElementsOf(mayStart(BOTH)).doesNotContain("silence-follow-up");
    assertThat(start(BOTH, "silence-follow-up")).isEqualTo(403);
    assertThat(start(BOTH, "administrative-approval")).as("refused for what it lacks").isEqualTo(400);
  }

  @Test
  void aDatabaseThatKnowsNothingOfAProcessGetsItsGrantsAtTheStartAndKeepsWhatAdministratorsChanged() {
    Authorization clerks = grant("window-clerks");
    Authorization systems = grant("api-clients");
    authorizations.deleteAuthorization(clerks.getId());
    systems.setPermissions(new Permissions[] {Permissions.READ});
    authorizations.saveAuthorization(systems);

    setup.afterSingletonsInstantiated();

    assertThat(grant("window-clerks").isPermissionGranted(ProcessDefinitionPermissions.CREATE_INSTANCE)).isTrue();
    assertThat(grant("api-clients").isPermissionGranted(ProcessDefinitionPermissions.CREATE_INSTANCE)).isFalse();
    authorizations.deleteAuthorization(systems.getId());
    setup.afterSingletonsInstantiated();
    assertThat(grant("api-clients").isPermissionGranted(ProcessDefinitionPermissions.CREATE_INSTANCE)).isTrue();
  }

  private Authorization grant(String group) {
    return authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.PROCESS_DEFINITION)
        .resourceId("administrative-approval").singleResult();
  }
}
