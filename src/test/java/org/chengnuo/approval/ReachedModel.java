package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What the instances of one process have reached, as the engine's history tells it. */
public final class ReachedModel {

  private final Set<String> reached = new HashSet<>();
  private final BpmnModelInstance model;

  ReachedModel(SleepingCases cases, String key) {
    cases.historyService.createHistoricActivityInstanceQuery().list().stream()
        .filter(activity -> activity.getProcessDefinitionKey().equals(key))
        .forEach(activity -> reached.add(activity.getActivityId()));
    cases.historyService.createHistoricTaskInstanceQuery().processDefinitionKey(key).list()
        .forEach(task -> reached.add(task.getTaskDefinitionKey()));
    model =
        cases.repositoryService.getBpmnModelInstance(
            cases.repositoryService.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion()
                .singleResult().getId());
  }

  /**
   * Fails unless every task and end event was reached. As each of them has one way in, so was every flow, and every
   * gateway and event on that way.
   */
  public void everything() {
    Set<FlowNode> steps = new HashSet<>();
    steps.addAll(model.getModelElementsByType(UserTask.class));
    steps.addAll(model.getModelElementsByType(ServiceTask.class));
    steps.addAll(model.getModelElementsByType(EndEvent.class));
    List<String> ways =
        model.getModelElementsByType(SequenceFlow.class).stream().map(flow -> flow.getTarget().getId()).toList();
    assertThat(ids(steps)).isNotEmpty().allSatisfy(step -> assertThat(ways).containsOnlyOnce(step));
    assertThat(ids(steps)).isSubsetOf(reached);
  }

  private static Set<String> ids(Collection<FlowNode> nodes) {
    Set<String> ids = new HashSet<>();
    nodes.forEach(node -> ids.add(node.getId()));
    return ids;
  }
}
