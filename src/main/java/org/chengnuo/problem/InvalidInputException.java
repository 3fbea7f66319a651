package org.chengnuo.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Input that breaks a rule. Answered with 400; names every offending field at once and changes nothing. */
public class InvalidInputException extends RuntimeException {

  private final List<FieldProblem> problems;

  public InvalidInputException(List<FieldProblem> problems) {
    super(problems.stream().map(p -> p.field() + "：" + p.message()).collect(Collectors.joining("；")));
    this.problems = List.copyOf(problems);
  }

  public InvalidInputException(String field, String message) {
    this(List.of(new FieldProblem(field, message)));
  }

  public List<FieldProblem> problems() {
    return problems;
  }
}
