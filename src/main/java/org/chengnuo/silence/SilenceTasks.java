package org.chengnuo.silence;

import static org.chengnuo.silence.SilenceFollowUp.COMPENSATION_NOTE;
import static org.chengnuo.silence.SilenceFollowUp.CORRECTION_RESULT;
import static org.chengnuo.silence.SilenceFollowUp.FORMAL_DECISION_NOTE;
import static org.chengnuo.silence.SilenceFollowUp.POST_REVIEW_NOTE;
import static org.chengnuo.silence.SilenceFollowUp.POST_REVIEW_RESULT;
import static org.chengnuo.silence.SilenceFollowUp.REVOCATION_REASON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.engine.TaskContract;
import org.springframework.stereotype.Component;

/** What the tasks of this process may be completed with. */
@Component
class SilenceTasks implements TaskContract {

  private static final Map<String, List<ProcessVariable<?>>> ANSWERS =
      Map.of(
          "UserTask_IssueFormalDecision", List.of(FORMAL_DECISION_NOTE),
          "UserTask_PostReview", List.of(POST_REVIEW_RESULT, POST_REVIEW_NOTE),
          "UserTask_CorrectGrant", List.of(CORRECTION_RESULT),
          "UserTask_RevokeGrant", List.of(REVOCATION_REASON, COMPENSATION_NOTE));

  @Override
  public Optional<List<ProcessVariable<?>>> answers(String processDefinitionKey, String taskDefinitionKey) {
    return processDefinitionKey.equals(SilenceFollowUp.KEY)
        ? Optional.ofNullable(ANSWERS.get(taskDefinitionKey))
        : Optional.empty();
  }
}
