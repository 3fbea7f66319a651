package org.chengnuo.clock.limits;

import org.chengnuo.support.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class NamedLimitsOnPostgresTest extends NamedLimitsRules {}
