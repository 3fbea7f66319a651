package org.chengnuo.clock.limits;

import org.chengnuo.support.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class NamedLimitsOnH2Test extends NamedLimitsRules {}
