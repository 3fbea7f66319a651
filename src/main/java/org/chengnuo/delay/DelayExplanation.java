package org.chengnuo.delay;

import static org.chengnuo.engine.ProcessVariable.flag;
import static org.chengnuo.engine.ProcessVariable.text;

import org.chengnuo.casework.CaseType;
import org.chengnuo.engine.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of the process with forms and REST clients. */
@Configuration(proxyBeanMethods = false)
public final class DelayExplanation {

  public static final String KEY = "delay-explanation";

  /** Why the promise was broken, in words for everybody; names nobody. */
  public static final ProcessVariable<String> DELAY_REASON =
      text("delayReason").labelled("超期原因").mandatory().example("现场勘验因连日降雪推迟");

  // Route: set for the gateway of one transaction, never stored.
  static final ProcessVariable<Boolean> ALREADY_OPEN = flag("alreadyOpen");

  static final CaseType TYPE =
      CaseType.followUp(KEY, "超期说明")
          .taskWithOwnDate("UserTask_ExplainDelay", DELAY_REASON)
          .clock(DelayClocks.NAME, DelayClocks.DEFINITION)
          .outcome("EndEvent_DelayPublished", DelayOutcome.PUBLISHED)
          .outcome("EndEvent_AlreadyOpen", DelayOutcome.MERGED)
          .codes(DelayCause.values())
          .codes(DelayNotice.values())
          .noticesByRegime(DelayNotice.values())
          .declared();

  private DelayExplanation() {}

  @Bean
  static CaseType delayCaseType() {
    return TYPE;
  }
}
