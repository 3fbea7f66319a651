package org.chengnuo.delay;

import org.chengnuo.support.H2Test;

@H2Test
class DelayExplanationTest extends DelayExplanationRules {}
