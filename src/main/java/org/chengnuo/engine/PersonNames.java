package org.chengnuo.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What users are called by people; records keep their ids. All names are looked up at once and kept for a minute, so
 * that a page with twenty names costs one statement or none.
 */
@Component
public class PersonNames {

  private static final Duration KEPT = Duration.ofMinutes(1);

  private record Lookup(Instant at, Map<String, String> names) {}

  private final ObjectProvider<ProcessEngine> engine;
  private final Clock clock;

  private volatile Lookup last = new Lookup(Instant.EPOCH, Map.of());

  PersonNames(ObjectProvider<ProcessEngine> engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /** The user's name; what is no user's id, such as the name of somebody without an account, stays as it is. */
  public String of(String userId) {
    return userId == null ? null : known().getOrDefault(userId, userId);
  }

  private Map<String, String> known() {
    Lookup known = last;
    Instant now = clock.instant();
    // Either way: tests move the engine's clock back.
    if (Duration.between(known.at(), now).abs().compareTo(KEPT) > 0) {
      known = new Lookup(now, lookUp());
      last = known;
    }
    return known.names();
  }

  /** Whoever may read a case may read who worked on it, whatever users they may look up themselves. */
  private Map<String, String> lookUp() {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () ->
                        configuration.getIdentityService().createUserQuery().list().stream()
                            .map(user -> Map.entry(user.getId(), name(user)))
                            .filter(entry -> !entry.getValue().isBlank())
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
  }

  private static String name(User user) {
    Function<String, String> part = text -> text == null ? "" : text.strip();
    return part.apply(user.getLastName()) + part.apply(user.getFirstName());
  }
}
