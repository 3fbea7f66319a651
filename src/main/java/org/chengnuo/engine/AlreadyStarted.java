package org.chengnuo.engine;

/**
 * Thrown by a start that repeats an earlier one under the same idempotency key. REST answers it with 200 and the
 * instance that the first start made.
 */
public interface AlreadyStarted {

  /** Id of the process instance of the first start; it may have ended. */
  String processInstanceId();

  /** Business key of the process instance of the first start. */
  String businessKey();
}
