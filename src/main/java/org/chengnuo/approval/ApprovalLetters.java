package org.chengnuo.approval;

import org.chengnuo.casework.document.LetterWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets whoever writes in a case of this process write as it does. */
@Configuration(proxyBeanMethods = false)
class ApprovalLetters {

  @Bean
  static LetterWriter approvalLetterWriter(Applications applications) {
    return new LetterWriter(AdministrativeApproval.KEY, caseNumber -> applications.get(caseNumber).letter());
  }
}
