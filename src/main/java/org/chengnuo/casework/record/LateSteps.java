package org.chengnuo.casework.record;

import java.util.List;
import org.chengnuo.casework.AccountabilityCause;
import org.chengnuo.casework.OpenSteps;
import org.springframework.stereotype.Component;

/** The steps that let a time pass: whoever had them answers for it, and they move to the front of the lists. */
@Component
public class LateSteps {

  private final OpenSteps openSteps;
  private final Accountability accountability;

  LateSteps(OpenSteps openSteps, Accountability accountability) {
    this.openSteps = openSteps;
    this.accountability = accountability;
  }

  /** Records against every open step of the process what its holder has to answer for. */
  public void report(String caseNumber, String processInstanceId, AccountabilityCause cause) {
    report(caseNumber, openSteps.of(processInstanceId), cause);
  }

  /** Records against each of these steps what its holder has to answer for. */
  public void report(String caseNumber, List<OpenSteps.Step> steps, AccountabilityCause cause) {
    steps.forEach(step -> accountability.record(caseNumber, cause, step.id(), step.person(), step.name()));
  }

  /** Moves the open steps of the process forward in everybody's list. */
  public void raise(String processInstanceId, int priority) {
    openSteps.raisePriority(processInstanceId, priority);
  }
}
