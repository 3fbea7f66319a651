package org.chengnuo.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.engine.CurrentUser;
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
  private final Applications applications;
  private final CaseMaterials materials;
  private final CurrentUser user;
  private final Clock clock;
  private final TransactionTemplate apart;

  Registration(
      Catalogue catalogue, CaseNumbers numbers, Applications applications, CaseMaterials materials, CurrentUser user,
      Clock clock, PlatformTransactionManager transactions) {
    this.catalogue = catalogue;
    this.numbers = numbers;
    this.applications = applications;
    this.materials = materials;
    this.user = user;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * @throws org.chengnuo.problem.InvalidInputException naming every offending variable
   * @throws RepeatedRequestException if a case was registered under the same request id
   * @throws org.chengnuo.problem.ConflictException if the same application is open, or another was registered under the
   *     same request id
   */
  Application register(Map<String, Object> variables, String processInstanceId) {
    Instant receivedAt = clock.instant();
    LocalDate today = receivedAt.atZone(clock.getZone()).toLocalDate();
    Intake.Request request = Intake.read(catalogue, variables, today);
    Registrar registrar = new Registrar(user.actor(), user.isSourceSystem());
    applications.refuseKnown(request, registrar);
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
            registrar.userId(),
            registrar.sourceSystem());
    file(application, request, registrar);
    request.submittedMaterials()
        .ifPresent(list -> materials.file(new MaterialRecord(application, Map.of()).declare(list)));
    return application;
  }

  private void file(Application application, Intake.Request request, Registrar registrar) {
    try {
      applications.file(application, request, registeringClerk());
    } catch (DuplicateKeyException registeredMeanwhile) {
      // Not kept as the cause: the database's message names the applicant, and the engine logs it.
      refuseLate(request, registrar);
      throw new ConflictException("同一申请正在登记，请稍后查询");
    }
  }

  /** First inquiry (首问负责): whoever registers at the window; who hands in on line or from another system does not. */
  private String registeringClerk() {
    return user.isInAny(Set.of("window-clerks")) ? user.actor() : null;
  }

  /** Somebody was faster by moments. This transaction is lost; only another one can read what they registered. */
  private void refuseLate(Intake.Request request, Registrar registrar) {
    apart.executeWithoutResult(status -> applications.refuseKnown(request, registrar));
  }
}
