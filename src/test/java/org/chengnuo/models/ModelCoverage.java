package org.chengnuo.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Notes which nodes and flows of the models in {@code processes/} the tests of this JVM have passed, whatever class,
 * engine or database they ran on. A component of the test class path, so that every application under test brings it.
 */
@Component
public class ModelCoverage extends AbstractProcessEnginePlugin {

  private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

  /** What has been passed so far, as model and element id: {@code processes/x.bpmn UserTask_DoSomething}. */
  static Set<String> passed() {
    return new TreeSet<>(PASSED);
  }

  static String name(String model, String element) {
    return model + " " + element;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (configuration.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(configuration.getCustomPostBPMNParseListeners());
    }
    listeners.add(new Probes());
    configuration.setCustomPostBPMNParseListeners(listeners);
  }

  /** Puts a listener at every node and flow. Built-in listeners fire also where a caller skips the models' own. */
  private static final class Probes extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
      watch(definition);
    }

    private void watch(ScopeImpl scope) {
      for (ActivityImpl activity : scope.getActivities()) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, passing(activity.getId()));
        activity.getOutgoingTransitions().forEach(flow -> watchFlow((TransitionImpl) flow));
        watch(activity);
      }
    }

    private void watchFlow(TransitionImpl flow) {
      flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, passing(flow.getId()));
    }

    private static ExecutionListener passing(String element) {
      return execution -> {
        // Tests of other things deploy small models of their own under the same key.
        String model = ((ExecutionEntity) execution).getProcessDefinition().getResourceName();
        PASSED.add(name(model, element));
      };
    }
  }
}
