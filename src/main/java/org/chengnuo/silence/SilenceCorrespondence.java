package org.chengnuo.silence;

import java.util.List;
import java.util.Set;
import org.chengnuo.casework.Correspondence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what this process writes. */
@Configuration(proxyBeanMethods = false)
class SilenceCorrespondence {

  @Bean
  static Correspondence silenceLetters() {
    return new Correspondence(
        SilenceFollowUp.KEY, List.of(SilenceNoticeKind.values()), List.of(SilenceNotice.values()), true, Set.of());
  }
}
