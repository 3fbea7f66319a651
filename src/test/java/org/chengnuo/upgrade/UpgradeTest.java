package org.chengnuo.upgrade;

import org.chengnuo.support.H2Test;
import org.springframework.test.context.ContextConfiguration;

@H2Test
@ContextConfiguration(initializers = ReleasedDatabase.OnH2.class)
class UpgradeTest extends UpgradeRules {}
