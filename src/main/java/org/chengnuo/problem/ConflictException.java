package org.chengnuo.problem;

/** The request is well formed but the case is no longer, or not yet, in a state that allows it. Answered with 409. */
public class ConflictException extends RuntimeException {

  public ConflictException(String message) {
    super(message);
  }
}
