package org.chengnuo.hostile;

import org.chengnuo.support.PostgresTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** In an application of its own: what the requests leave behind is for nobody else. */
@PostgresTest
@Import(Doors.class)
@DirtiesContext
class HostileInputOnPostgresTest extends HostileInputRules {}
