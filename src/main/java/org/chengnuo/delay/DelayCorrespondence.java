package org.chengnuo.delay;

import java.util.List;
import java.util.Set;
import org.chengnuo.casework.Correspondence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what this process writes. */
@Configuration(proxyBeanMethods = false)
class DelayCorrespondence {

  @Bean
  static Correspondence delayLetters() {
    return new Correspondence(
        DelayExplanation.KEY, List.of(DelayNotice.values()), List.of(DelayNotice.values()), true, Set.of());
  }
}
