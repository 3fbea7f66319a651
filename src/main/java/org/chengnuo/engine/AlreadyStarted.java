package org.chengnuo.engine;

/**
 * Implemented by the exception that ends a start whose idempotency key is known: the start is rolled back and answered
 * with the case that the first one made, as if it had just been started.
 */
public interface AlreadyStarted {

  /** Id of the process instance that the first start made; it may have ended. */
  String processInstanceId();
}
