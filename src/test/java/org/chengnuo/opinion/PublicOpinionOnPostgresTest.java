package org.chengnuo.opinion;

import org.chengnuo.support.PostgresTest;

@PostgresTest
class PublicOpinionOnPostgresTest extends PublicOpinionRules {}
