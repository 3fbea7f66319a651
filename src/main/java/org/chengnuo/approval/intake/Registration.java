package org.chengnuo.approval.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.CaseMaterials;
import org.chengnuo.approval.MaterialRecord;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.CaseNumbers;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.OnceOnly;
import org.chengnuo.casework.Opener;
import org.chengnuo.casework.Party;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** Registers an application: checks it, numbers it, files it. */
@Component
class Registration {

  private final Catalogue catalogue;
  private final CaseNumbers numbers;
  private final Cases cases;
  private final ApplicationFiles files;
  private final CaseMaterials materials;
  private final Clock clock;
  private final OnceOnly once;

  Registration(
      Catalogue catalogue, CaseNumbers numbers, Cases cases, ApplicationFiles files, CaseMaterials materials,
      OnceOnly once, Clock clock) {
    this.catalogue = catalogue;
    this.numbers = numbers;
    this.cases = cases;
    this.files = files;
    this.materials = materials;
    this.clock = clock;
    this.once = once;
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
    Case file =
        new Case(
            numbers.next(request.item().shortCode(), today),
            AdministrativeApproval.KEY,
            processInstanceId,
            request.item().name(),
            new Party(request.applicant().name(), request.applicant().phone()),
            receivedAt,
            opener);
    Application application = request.as(file);
    once.file(() -> files.file(application, request), () -> files.refuseKnown(request, opener));
    request.submittedMaterials()
        .ifPresent(list -> materials.file(new MaterialRecord(application, Map.of()).declare(list)));
    return application;
  }
}
