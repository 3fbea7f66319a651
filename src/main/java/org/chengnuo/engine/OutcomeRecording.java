package org.chengnuo.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Records at the end event that a process reaches how it ended, by its contract, in variable {@code outcome}. Not a
 * listener of the models, so that also what runs on an older version of a model ends with its outcome.
 */
@Component
final class OutcomeRecording extends AbstractProcessEnginePlugin {

  private final ObjectProvider<ProcessContracts> contracts;

  OutcomeRecording(ObjectProvider<ProcessContracts> contracts) {
    this.contracts = contracts;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (configuration.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(configuration.getCustomPostBPMNParseListeners());
    }
    listeners.add(new Listener());
    configuration.setCustomPostBPMNParseListeners(listeners);
  }

  private final class Listener extends AbstractBpmnParseListener {

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl endEvent) {
      String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
      contracts.getObject().outcome(process, endEvent.getId()).ifPresent(outcome -> endEvent.addListener(
          ExecutionListener.EVENTNAME_START,
          (ExecutionListener) execution -> execution.setVariable(ProcessContracts.OUTCOME, outcome)));
    }
  }
}
