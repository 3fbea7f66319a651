package org.chengnuo.opinion;

import org.chengnuo.support.H2Test;

@H2Test
class PublicOpinionTest extends PublicOpinionRules {}
