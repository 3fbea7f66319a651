package org.chengnuo.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.chengnuo.problem.FieldProblem;

/**
 * The body of every error answer, of the engine's REST interface as of the product's own endpoints.
 *
 * @param type a stable name for programs
 * @param message what is wrong, in Chinese, for people
 * @param problems what is wrong with which input; absent where no single input is at fault
 * @param detail what the engine said, in English, for whoever writes the calling program; mostly absent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ErrorAnswer(String type, String message, List<FieldProblem> problems, String detail) {

  public ErrorAnswer(String type, String message, List<FieldProblem> problems) {
    this(type, message, problems, null);
  }

  public ErrorAnswer(String type, String message) {
    this(type, message, List.of());
  }
}
