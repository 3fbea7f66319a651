package org.chengnuo.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.engine.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registers an application: checks it, numbers it, files it. */
@Component
class Registration {

  private final Catalogue catalogue;
  private final CaseNumbers numbers;
  private final Applications applications;
  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  Registration(
      Catalogue catalogue, CaseNumbers numbers, Applications applications, JdbcClient jdbc, CurrentUser user,
      Clock clock) {
    this.catalogue = catalogue;
    this.numbers = numbers;
    this.applications = applications;
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  /**
   * @throws org.chengnuo.problem.InvalidInputException naming every offending variable
   * @throws RepeatedRequestException if a case was registered under the same request id
   * @throws org.chengnuo.problem.ConflictException if the same application is open
   */
  Application register(Map<String, Object> variables, String processInstanceId) {
    Instant receivedAt = clock.instant();
    LocalDate today = receivedAt.atZone(clock.getZone()).toLocalDate();
    Intake.Request request = Intake.read(catalogue, variables, today);
    request.requestId().ifPresent(this::refuseRepeated);
    Application application =
        new Application(
            numbers.next(request.item(), today),
            processInstanceId,
            request.item(),
            request.applicant(),
            request.channel(),
            request.priority(),
            request.delivery(),
            request.facts(),
            receivedAt,
            user.actor());
    applications.file(application, request);
    return application;
  }

  private void refuseRepeated(String requestId) {
    jdbc.sql("select process_instance_id, case_number from approval_case where request_id = :id")
        .param("id", requestId)
        .query((row, i) -> new RepeatedRequestException(row.getString(1), row.getString(2)))
        .optional()
        .ifPresent(
            repeated -> {
              throw repeated;
            });
  }
}
