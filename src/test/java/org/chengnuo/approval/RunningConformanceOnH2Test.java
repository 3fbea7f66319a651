package org.chengnuo.approval;

import org.chengnuo.support.H2Test;

@H2Test
class RunningConformanceOnH2Test extends RunningConformanceRules {}
