package org.chengnuo.engine;

/** The body of a request is longer than allowed. Answered with 413. */
class PayloadTooLargeException extends RuntimeException {}
