package org.chengnuo.approval;

import java.util.List;
import org.chengnuo.casework.Correspondence;
import org.chengnuo.casework.document.LetterWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this process writes: its texts lie in {@code notices/administrative-approval/}. */
@Configuration(proxyBeanMethods = false)
class ApprovalCorrespondence {

  @Bean
  static Correspondence approvalLetters() {
    return new Correspondence(
        AdministrativeApproval.KEY, List.of(ApprovalNoticeKind.values()), List.of(ApprovalNotice.values()), true,
        Application.LETTER_PLACEHOLDERS);
  }

  @Bean
  static LetterWriter approvalLetterWriter(Applications applications) {
    return new LetterWriter(AdministrativeApproval.KEY, caseNumber -> applications.get(caseNumber).letter());
  }
}
