package org.chengnuo.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengnuo.problem.FieldProblem;

/**
 * One published service item. Days are working days; 0 means on the spot, the same day.
 *
 * @param code e.g. {@code BDC-DY}
 * @param shortCode three characters, unique, part of the case number
 * @param name in Chinese
 * @param regime the body of law it is handled under
 * @param section handling section (办理科室)
 * @param legalBasis (法律依据) one law or article each
 * @param promisedDays the bureau's own published limit
 * @param statutoryDays the limit of law, or where there is none the one the bureau is held to
 * @param statutoryBasis where the statutory limit comes from
 * @param alarms when both limits warn before their end
 * @param correctionDays how long the applicant has to complete the papers
 * @param procedure the published steps; their days sum up to the promise
 * @param stageLimits the promise divided among the stages of the process
 * @param stages which optional stages cases pass
 * @param registerBeforeCertificate whether the grant takes effect by an entry in a register, which is written before
 *     any certificate is issued, and also where none is
 * @param silence what silence means
 * @param pauses causes of this item for which the limits stand still
 * @param applicantTypes who may apply
 * @param facts what the applicant states
 * @param materials what the applicant hands in
 * @param fees what it costs
 * @param links where and by whom it is handled
 * @param notes what applicants should know besides, in Chinese
 * @param uncertain what has still to be verified (待核) before the bureau relies on it, in Chinese
 */
public record ServiceItem(
    @NotBlank @Pattern(regexp = "[A-Z]{2,6}(-[A-Z]{2})?") String code,
    @NotBlank @Pattern(regexp = "[A-Z0-9]{3}") String shortCode,
    @NotBlank String name,
    @NotNull Regime regime,
    @NotBlank String section,
    @NotEmpty List<@NotBlank String> legalBasis,
    @NotNull @Min(0) @Max(365) Integer promisedDays,
    @NotNull @Min(0) @Max(365) Integer statutoryDays,
    @NotBlank String statutoryBasis,
    @NotNull @Valid Alarms alarms,
    @NotNull @Min(1) @Max(365) Integer correctionDays,
    @NotEmpty List<@NotNull @Valid ProcedureStep> procedure,
    @NotNull @Valid StageLimits stageLimits,
    @NotNull @Valid Stages stages,
    @NotNull Boolean registerBeforeCertificate,
    @NotNull @Valid SilenceRule silence,
    List<@NotNull @Valid PauseRule> pauses,
    @NotEmpty List<@NotNull ApplicantType> applicantTypes,
    @NotEmpty List<@NotNull @Valid FactDefinition> facts,
    @NotEmpty List<@NotNull @Valid Material> materials,
    @NotEmpty List<@NotNull @Valid Fee> fees,
    @NotNull @Valid Links links,
    List<@NotBlank String> notes,
    List<@NotBlank String> uncertain) {

  /** The fact by which open applications of the same applicant for the same thing are told apart. */
  public static final String PARCEL = "parcel";

  private static final int USUAL_CORRECTION_DAYS = 30;

  public ServiceItem {
    alarms = alarms == null ? new Alarms(null, null) : alarms;
    correctionDays = correctionDays == null ? Integer.valueOf(USUAL_CORRECTION_DAYS) : correctionDays;
    legalBasis = Frozen.list(legalBasis);
    procedure = Frozen.list(procedure);
    pauses = Frozen.list(pauses);
    applicantTypes = Frozen.list(applicantTypes);
    facts = Frozen.list(facts);
    materials = Frozen.list(materials);
    fees = Frozen.list(fees);
    notes = Frozen.list(notes);
    uncertain = Frozen.list(uncertain);
  }

  /** Both limits as people are told of them before the clock runs, in Chinese; nothing is counted on the spot. */
  public String limitsInWords() {
    String promise = promisedDays == 0 ? "当场办理" : "承诺 " + promisedDays + " 个工作日办结";
    return statutoryDays == 0 ? promise : promise + "，" + regime.outerLimit() + " " + statutoryDays + " 个工作日";
  }

  /** What silence means for a case with these facts: {@code NEVER} unless every condition of the rule holds. */
  public SilenceMode silenceMode(Facts facts) {
    return silence.modeFor(facts);
  }

  /** Whether a case with these facts needs an inspection. */
  public boolean inspectionNeeded(Facts facts) {
    return stages.inspection().neededFor(facts);
  }

  /** The materials without which an application with these facts is not complete, in the catalogue's order. */
  public List<Material> requiredMaterials(Facts facts) {
    return materials.stream().filter(material -> material.requiredFor(facts)).toList();
  }

  /** The material of that code. */
  public Optional<Material> material(String materialCode) {
    return materials.stream().filter(material -> material.code().equals(materialCode)).findFirst();
  }

  /** The definition of that fact. */
  public Optional<FactDefinition> fact(String factName) {
    return facts.stream().filter(fact -> fact.name().equals(factName)).findFirst();
  }

  /**
   * Reads the item's facts from untrusted variables. Every rule that is broken is added to {@code problems}, in Chinese
   * and with the fact's label; variables that are none of the item's facts are left to the caller. Never throws.
   *
   * @return the facts that are in order; not to be used if problems were added
   */
  public Facts readFacts(Map<String, ?> startVariables, List<FieldProblem> problems) {
    return new FactReader(facts).read(startVariables, problems);
  }
}
