package org.chengnuo.silence;

import static org.chengnuo.silence.SilenceFollowUp.COMPENSATION_NOTE;
import static org.chengnuo.silence.SilenceFollowUp.CORRECTION_RESULT;
import static org.chengnuo.silence.SilenceFollowUp.FORMAL_DECISION_NOTE;
import static org.chengnuo.silence.SilenceFollowUp.POST_REVIEW_NOTE;
import static org.chengnuo.silence.SilenceFollowUp.POST_REVIEW_RESULT;
import static org.chengnuo.silence.SilenceFollowUp.REVOCATION_REASON;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengnuo.engine.TaskContract;
import org.springframework.stereotype.Component;

/** What the tasks of this process may be completed with. */
@Component
class SilenceTasks implements TaskContract {

  private static final Map<String, Set<String>> ANSWERS =
      Map.of(
          "UserTask_IssueFormalDecision", Set.of(FORMAL_DECISION_NOTE.name()),
          "UserTask_PostReview", Set.of(POST_REVIEW_RESULT.name(), POST_REVIEW_NOTE.name()),
          "UserTask_CorrectGrant", Set.of(CORRECTION_RESULT.name()),
          "UserTask_RevokeGrant", Set.of(REVOCATION_REASON.name(), COMPENSATION_NOTE.name()));

  @Override
  public Optional<Set<String>> variables(String processDefinitionKey, String taskDefinitionKey) {
    return processDefinitionKey.equals(SilenceFollowUp.KEY)
        ? Optional.ofNullable(ANSWERS.get(taskDefinitionKey))
        : Optional.empty();
  }
}
