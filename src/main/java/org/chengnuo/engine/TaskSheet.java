package org.chengnuo.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What a task's form shows besides the task's variables: read when somebody opens the form, never stored. Beans, any
 * number; each is asked about the tasks of every process and says nothing of those that it does not know.
 *
 * <p>The fields come with {@code GET /task/{id}/form-variables}, which Tasklist loads before it draws a form, and so
 * only to those who may read the task.
 */
public interface TaskSheet {

  /**
   * The fields of this task's form, by name. Asked whenever the engine builds a form, so it must not read anything; the
   * suppliers are asked when the form's values are read.
   *
   * @return text per field, as the form shows it; a supplier never answers null
   */
  Map<String, Supplier<String>> fields(DelegateTask task);
}
