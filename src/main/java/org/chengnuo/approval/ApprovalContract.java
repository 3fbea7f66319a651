package org.chengnuo.approval;

import static org.chengnuo.approval.AdministrativeApproval.NOTICE_NUMBER;
import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_METHOD;
import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_REFERENCE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengnuo.casework.Correspondence;
import org.chengnuo.casework.document.LetterWriter;
import org.chengnuo.engine.MessageRule;
import org.chengnuo.engine.RecordedVariables;
import org.chengnuo.engine.TaskContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds the engine to {@link AdministrativeApproval}: who may send what, and what stays when a case has ended. */
@Configuration(proxyBeanMethods = false)
class ApprovalContract {

  private static final Set<String> INTAKE = Set.of("window-clerks", "api-clients");

  @Bean
  static TaskContract approvalTasks() {
    return (process, task) ->
        AdministrativeApproval.KEY.equals(process)
            ? Optional.ofNullable(AdministrativeApproval.ANSWERS.get(task))
            : Optional.empty();
  }

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

  @Bean
  static RecordedVariables approvalHistory() {
    return () ->
        Set.of(
            AdministrativeApproval.CASE_NUMBER.name(),
            AdministrativeApproval.SERVICE_ITEM.name(),
            AdministrativeApproval.OUTCOME.name());
  }

  @Bean
  static MessageRule approvalWithdrawn() {
    return new MessageRule(AdministrativeApproval.MESSAGE_WITHDRAWN, INTAKE, Set.of());
  }

  @Bean
  static MessageRule approvalCorrectionReceived() {
    return new MessageRule(AdministrativeApproval.MESSAGE_CORRECTION_RECEIVED, INTAKE, Set.of(NOTICE_NUMBER.name()));
  }

  @Bean
  static MessageRule approvalExtensionRequested() {
    return new MessageRule(
        AdministrativeApproval.MESSAGE_EXTENSION_REQUESTED,
        Set.of("reviewers", "approvers", "section-heads", "api-clients"),
        Set.of());
  }

  @Bean
  static MessageRule approvalPaymentReceived() {
    return new MessageRule(
        AdministrativeApproval.MESSAGE_PAYMENT_RECEIVED,
        Set.of("cashiers", "api-clients", "payment-platforms"),
        Set.of(PAYMENT_METHOD.name(), PAYMENT_REFERENCE.name()));
  }
}
