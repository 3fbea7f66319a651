package org.chengnuo.upgrade;

import org.chengnuo.support.PostgresTest;
import org.springframework.test.context.ContextConfiguration;

@PostgresTest
@ContextConfiguration(initializers = ReleasedDatabase.OnPostgres.class)
class UpgradeOnPostgresTest extends UpgradeRules {}
