package org.chengnuo.hostile;

import org.chengnuo.support.H2Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** In an application of its own: what the requests leave behind is for nobody else. */
@H2Test
@Import(Doors.class)
@DirtiesContext
class HostileInputOnH2Test extends HostileInputRules {}
