package org.chengnuo.silence;

import org.chengnuo.support.H2Test;

@H2Test
class SilenceFollowUpTest extends SilenceFollowUpRules {}
