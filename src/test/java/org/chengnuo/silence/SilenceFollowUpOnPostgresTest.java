package org.chengnuo.silence;

import org.chengnuo.support.PostgresTest;

@PostgresTest
class SilenceFollowUpOnPostgresTest extends SilenceFollowUpRules {}
