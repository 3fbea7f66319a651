package org.chengnuo.approval;

import java.util.List;
import org.chengnuo.casework.OpenSteps;
import org.springframework.stereotype.Component;

/** The steps that keep an applicant waiting. */
@Component
public class SleepingSteps {

  /** Only the silence of the others asks for it. */
  private static final String CONFIRMATION = "UserTask_ConfirmSilence";

  private final OpenSteps openSteps;

  SleepingSteps(OpenSteps openSteps) {
    this.openSteps = openSteps;
  }

  public List<OpenSteps.Step> of(Application application) {
    return openSteps.of(application.processInstanceId()).stream()
        .filter(step -> !step.id().equals(CONFIRMATION))
        .toList();
  }
}
