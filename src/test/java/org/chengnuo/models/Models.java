package org.chengnuo.models;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The models as they lie in {@code processes/}. */
final class Models {

  static final Path PROCESSES = Path.of("processes");
  static final Path FORMS = Path.of("forms");

  /** One model with the name of its file. */
  record Model(String file, BpmnModelInstance bpmn) {

    /** The name of the file without its ending, which is also the id of the process. */
    String key() {
      return file.substring(0, file.length() - ".bpmn".length());
    }

    <E extends BaseElement> List<E> all(Class<E> type) {
      return List.copyOf(bpmn.getModelElementsByType(type));
    }

    /** Read from the flows, because the models do not repeat them at their nodes. */
    List<SequenceFlow> outgoing(FlowNode node) {
      return all(SequenceFlow.class).stream().filter(flow -> flow.getSource().equals(node)).toList();
    }

    @Override
    public String toString() {
      return file;
    }
  }

  private Models() {}

  static List<Model> all() {
    return files(PROCESSES, ".bpmn").stream()
        .map(file -> new Model(file.getName(), Bpmn.readModelFromFile(file)))
        .toList();
  }

  static List<File> files(Path directory, String ending) {
    return Arrays.stream(Objects.requireNonNull(directory.toFile().listFiles(), directory.toString()))
        .filter(file -> file.getName().endsWith(ending))
        .sorted()
        .toList();
  }

  /** Type and id of an element, for messages. */
  static String describe(BaseElement element) {
    return element.getElementType().getTypeName() + " " + element.getId();
  }
}
