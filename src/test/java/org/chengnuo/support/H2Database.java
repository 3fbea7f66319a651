package org.chengnuo.support;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application an empty H2 database of its own. */
public final class H2Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()).applyTo(context);
  }
}
