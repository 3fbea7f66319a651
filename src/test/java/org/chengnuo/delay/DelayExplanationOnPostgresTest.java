package org.chengnuo.delay;

import org.chengnuo.support.PostgresTest;

@PostgresTest
class DelayExplanationOnPostgresTest extends DelayExplanationRules {}
