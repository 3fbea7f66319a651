package org.chengnuo.support;

import java.util.Arrays;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.chengnuo.ChengnuoApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Starts an application that must not start. */
public final class RefusedStart {

  private RefusedStart() {}

  /**
   * The innermost exception that ended the start.
   *
   * @param profile profile to activate, or an empty text
   */
  public static Throwable cause(String profile, String... arguments) {
    SpringApplicationBuilder application = new SpringApplicationBuilder(ChengnuoApplication.class);
    if (!profile.isEmpty()) {
      application.profiles(profile);
    }
    try (var started = application.run(arguments)) {
      throw new AssertionError("started with " + Arrays.toString(arguments));
    } catch (RuntimeException e) {
      return NestedExceptionUtils.getMostSpecificCause(e);
    } finally {
      // The web applications remember the failed application in a static field, and the next start fails over it.
      ReflectionTestUtils.setField(LazyInitRegistration.class, "APPLICATION_CONTEXT", null);
    }
  }
}
