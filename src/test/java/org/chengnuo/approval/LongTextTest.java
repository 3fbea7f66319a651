package org.chengnuo.approval;

import org.chengnuo.support.H2Test;

@H2Test
class LongTextTest extends LongTextRules {}
