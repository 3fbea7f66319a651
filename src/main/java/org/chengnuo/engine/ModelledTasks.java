package org.chengnuo.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The tasks of persons in the product's own models, as they are deployed with it. */
@Component
public class ModelledTasks {

  private final Map<String, List<ModelledTask>> tasks = new HashMap<>();

  ModelledTasks(ResourcePatternResolver resources) {
    try {
      for (Resource file : resources.getResources("classpath:/processes/*.bpmn")) {
        try (InputStream content = file.getInputStream()) {
          BpmnModelInstance model = Bpmn.readModelFromStream(content);
          tasks.put(model.getModelElementsByType(Process.class).iterator().next().getId(),
              model.getModelElementsByType(UserTask.class).stream().map(ModelledTasks::of).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModelledTask of(UserTask task) {
    return new ModelledTask(task.getId(), task.getName(), task.getCamundaCandidateGroupsList());
  }

  /** In the order of the model's file; empty where the product has no such process. */
  public List<ModelledTask> of(String process) {
    return tasks.getOrDefault(process, List.of());
  }
}
