package org.chengnuo.casework.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.Section;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What the steps that records name by their id are called in the diagrams, and sections by their group. */
@Component
public class StepNames {

  private final Map<String, String> names = new HashMap<>();

  StepNames(ResourcePatternResolver resources, Catalogue catalogue) {
    try {
      for (Resource model : resources.getResources("classpath:/processes/*.bpmn")) {
        try (InputStream content = model.getInputStream()) {
          Bpmn.readModelFromStream(content).getModelElementsByType(UserTask.class)
              .forEach(task -> names.put(task.getId(), task.getName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Section section : catalogue.sections()) {
      names.put(section.group(), section.name());
    }
  }

  /** The name; the id itself where no diagram has the step any more. */
  public String of(String id) {
    return names.getOrDefault(id, id);
  }
}
