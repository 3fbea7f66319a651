package org.chengnuo.complaint;

import org.chengnuo.support.PostgresTest;

@PostgresTest
class ComplaintOnPostgresTest extends ComplaintRules {}
