package org.chengnuo.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every node and every flow of every model is passed by some test. This class runs last (junit-platform.properties
 * orders classes by {@link Order}) in the one JVM of the suite; if it did not, it would find too little and fail. A run
 * of selected tests ({@code -Dtest=...}) can say nothing and is passed over.
 */
@Order(Integer.MAX_VALUE)
class ModelCoverageTest {

  @Test
  void everyNodeAndFlowOfEveryModelIsPassed() {
    assumeTrue(System.getProperty("test") == null, "a selection of tests passes a selection of the models");
    Set<String> missing = new TreeSet<>();
    for (Models.Model model : Models.all()) {
      Stream.concat(model.all(FlowNode.class).stream(), model.all(SequenceFlow.class).stream())
          .map(BaseElement::getId)
          .map(element -> ModelCoverage.name(Models.PROCESSES + "/" + model.file(), element))
          .forEach(missing::add);
    }
    missing.removeAll(ModelCoverage.passed());
    assertThat(missing).as("nodes and flows that no test has passed").isEmpty();
  }
}
