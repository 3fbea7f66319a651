package org.chengnuo.complaint;

import org.chengnuo.support.H2Test;

@H2Test
class ComplaintTest extends ComplaintRules {}
