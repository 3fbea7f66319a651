package org.chengnuo.approval;

import org.chengnuo.support.PostgresTest;

@PostgresTest
class LongTextOnPostgresTest extends LongTextRules {}
