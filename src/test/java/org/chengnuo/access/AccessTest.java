package org.chengnuo.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chengnuo.support.H2Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The application with a small process in place of the bureau's own, so that access is tested and nothing else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@H2Test
@TestPropertySource(properties = {"camunda.bpm.auto-deployment-enabled=false", "test.failing-endpoints=true",
    "chengnuo.web.body-patience=2s"})
@Import(SmallProcess.class)
@interface AccessTest {}
