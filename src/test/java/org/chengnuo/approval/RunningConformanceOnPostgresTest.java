package org.chengnuo.approval;

import org.chengnuo.support.PostgresTest;

@PostgresTest
class RunningConformanceOnPostgresTest extends RunningConformanceRules {}
