package org.chengnuo.approval;

import java.time.Instant;
import java.util.Map;
import org.chengnuo.catalogue.Facts;
import org.chengnuo.catalogue.ServiceItem;

/**
 * What was handed in. It never changes after registration.
 *
 * @param caseNumber 办件编号, the business key of the process
 * @param processInstanceId the engine's id of the process
 * @param priority why the applicant is served first; {@code ELDERLY} also by the birth date
 * @param receivedAt when the application reached the bureau
 * @param registeredBy user id of the clerk or of the system that handed it in
 * @param sourceSystem user id of the system that handed it in and may follow the case; null where a clerk registered it
 */
public record Application(
    String caseNumber,
    String processInstanceId,
    ServiceItem item,
    Applicant applicant,
    Channel channel,
    Priority priority,
    Delivery delivery,
    Facts facts,
    Instant receivedAt,
    String registeredBy,
    String sourceSystem) {

  /** The only variables that a running process keeps, with their values: what a task list shows of the case. */
  public Map<String, Object> lastingVariables() {
    return Map.of(
        AdministrativeApproval.CASE_NUMBER.name(), caseNumber,
        AdministrativeApproval.SERVICE_ITEM.name(), item.code(),
        AdministrativeApproval.SERVICE_ITEM_NAME.name(), item.name(),
        AdministrativeApproval.APPLICANT_NAME.name(), applicant.name());
  }
}
