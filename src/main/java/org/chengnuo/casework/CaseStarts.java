package org.chengnuo.casework;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.engine.StartAnswers;
import org.springframework.stereotype.Component;

/** The first step of a process that opens a case: what was sent, and what stays of it with the engine. */
@Component
public class CaseStarts {

  private final CaseTypes types;
  private final CaseVariables variables;

  CaseStarts(CaseTypes types, CaseVariables variables) {
    this.types = types;
    this.variables = variables;
  }

  /** What was sent, by the contract of the process; nobody has checked it. */
  public StartAnswers answers(DelegateExecution execution) {
    return new StartAnswers(
        execution.getVariables(), types.get(process(execution.getProcessDefinitionId())).start());
  }

  /** The case is open: its number becomes the business key, and of the variables only those of task lists stay. */
  public void opened(DelegateExecution execution, Case file) {
    execution.setProcessBusinessKey(file.number());
    execution.removeVariables();
    execution.setVariables(variables.lastingVariables(file));
  }

  /** Key of the process whose definition has this id of the engine. */
  static String process(String definitionId) {
    return definitionId.substring(0, definitionId.indexOf(':'));
  }
}
