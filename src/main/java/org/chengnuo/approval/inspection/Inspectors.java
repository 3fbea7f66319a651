package org.chengnuo.approval.inspection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Who may be named as an inspector, as the engine's users and groups say. */
@Component
class Inspectors {

  private static final String GROUP = "inspectors";

  private final IdentityService identityService;

  Inspectors(IdentityService identityService) {
    this.identityService = identityService;
  }

  InspectorRoster roster() {
    Set<String> inspectors =
        identityService.createUserQuery().memberOfGroup(GROUP).list().stream()
            .map(User::getId)
            .collect(Collectors.toSet());
    List<InspectorRoster.Member> staff =
        identityService.createUserQuery().list().stream()
            .map(user -> new InspectorRoster.Member(user.getId(), name(user), inspectors.contains(user.getId())))
            .toList();
    return new InspectorRoster(staff);
  }

  private static String name(User user) {
    return (user.getLastName() == null ? "" : user.getLastName())
        + (user.getFirstName() == null ? "" : user.getFirstName());
  }
}
