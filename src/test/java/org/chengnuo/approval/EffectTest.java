package org.chengnuo.approval;

import org.chengnuo.support.H2Test;

@H2Test
class EffectTest extends EffectRules {}
