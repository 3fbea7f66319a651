package org.chengnuo.clock.limits;

import org.chengnuo.support.H2Test;

@H2Test
class CalendarImportTest extends CalendarImportRules {}
