package org.chengnuo.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The models that the product was built with. Its delegates and listeners act on cases in the order that these models
 * give, so no other model has them, and no other model takes the key of one of these.
 */
final class ProductModels {

  private final List<byte[]> contents = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  ProductModels() {
    try {
      for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath:/processes/*.bpmn")) {
        contents.add(model.getContentAsByteArray());
        try (InputStream content = model.getInputStream()) {
          Bpmn.readModelFromStream(content).getModelElementsByType(Process.class)
              .forEach(process -> keys.add(process.getId()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether one of the product's processes has this key. */
  boolean hasKey(String key) {
    return keys.contains(key);
  }

  /** Whether this is one of the models, to the byte. */
  boolean contains(byte[] model) {
    return contents.stream().anyMatch(content -> Arrays.equals(content, model));
  }
}
