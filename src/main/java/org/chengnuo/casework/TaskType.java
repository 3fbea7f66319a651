package org.chengnuo.casework;

import java.util.List;
import java.util.Optional;
import org.chengnuo.engine.ProcessVariable;

/**
 * One task of a person, as its process declares it.
 *
 * @param id of the user task in the model
 * @param share of the promise by which it is due; empty where the model gives it a date of its own
 * @param answers what it is completed with, and nothing else
 */
public record TaskType(String id, Optional<PromiseShare> share, List<ProcessVariable<?>> answers) {

  public TaskType {
    answers = List.copyOf(answers);
  }
}
