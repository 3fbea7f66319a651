package org.chengnuo.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.CaseNumbers;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.Opener;
import org.chengnuo.casework.Party;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.problem.ConflictException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers an application: checks it, numbers it, files it. */
@Component
class Registration {

  private final Catalogue catalogue;
  private final CaseNumbers numbers;
  private final Cases cases;
  private final Applications applications;
  private final CaseMaterials materials;
  private final Clock clock;
  private final TransactionTemplate apart;

  Registration(
      Catalogue catalogue, CaseNumbers numbers, Cases cases, Applications applications, CaseMaterials materials,
      Clock clock, PlatformTransactionManager transactions) {
    this.catalogue = catalogue;
    this.numbers = numbers;
    this.cases = cases;
    this.applications = applications;
    this.materials = materials;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * @throws org.chengnuo.problem.InvalidInputException naming every offending variable
   * @throws org.chengnuo.casework.RepeatedRequestException if a case was registered under the same request id
   * @throws org.chengnuo.problem.ConflictException if the same application is open, or another was registered under the
   *     same request id
   */
  Application register(Map<String, Object> variables, String processInstanceId) {
    Instant receivedAt = clock.instant();
    LocalDate today = receivedAt.atZone(clock.getZone()).toLocalDate();
    Intake.Request request = Intake.read(catalogue, variables, today);
    Opener opener = cases.opener();
    applications.refuseKnown(request, opener);
    Case file =
        new Case(
            numbers.next(request.item().shortCode(), today),
            AdministrativeApproval.KEY,
            processInstanceId,
            request.item().name(),
            new Party(request.applicant().name(), request.applicant().phone()),
            receivedAt,
            opener.userId(),
            opener.sourceSystem());
    Application application = request.as(file);
    file(application, request, opener);
    request.submittedMaterials()
        .ifPresent(list -> materials.file(new MaterialRecord(application, Map.of()).declare(list)));
    return application;
  }

  private void file(Application application, Intake.Request request, Opener opener) {
    try {
      applications.file(application, request);
    } catch (DuplicateKeyException registeredMeanwhile) {
      // Not kept as the cause: the database's message names the applicant, and the engine logs it.
      refuseLate(request, opener);
      throw new ConflictException("同一申请正在登记，请稍后查询");
    }
  }

  /** Somebody was faster by moments. This transaction is lost; only another one can read what they registered. */
  private void refuseLate(Intake.Request request, Opener opener) {
    apart.executeWithoutResult(status -> applications.refuseKnown(request, opener));
  }
}
