package org.chengnuo.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords; whether this one is right is not looked at. */
final class TooManyGuessesException extends AuthenticationException {

  private final Duration wait;

  /**
   * @param wait time after which one more guess is allowed
   */
  TooManyGuessesException(Duration wait) {
    super("密码错误次数过多，请稍后再试");
    this.wait = wait;
  }

  /** Whole seconds, rounded up, as header {@code Retry-After} has them. */
  long retryAfterSeconds() {
    return wait.plusSeconds(1).minusNanos(1).toSeconds();
  }
}
