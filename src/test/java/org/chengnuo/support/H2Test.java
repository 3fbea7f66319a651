package org.chengnuo.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole application on a random port and an H2 database in memory, with the demonstration's users and
 * {@link Http#PASSWORD}. The job executor is off: a test moves the engine's clock and executes jobs itself. Tests with
 * only this annotation share one application, so they must not count what other tests leave behind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "camunda.bpm.job-execution.enabled=false", "chengnuo.demo.password=" + Http.PASSWORD, "chengnuo.password.cost=4"})
@ContextConfiguration(initializers = H2Database.class)
@Import(Http.class)
@TestExecutionListeners(listeners = OwnEngine.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface H2Test {}
