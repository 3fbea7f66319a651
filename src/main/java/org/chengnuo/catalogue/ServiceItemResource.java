package org.chengnuo.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A service item as the public reads it. The names are a contract with other programs: added to, never changed. What
 * does not apply is left out, except that lists are empty.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ServiceItem")
record ServiceItemResource(
    String code,
    String shortCode,
    String name,
    Regime regime,
    String regimeLabel,
    String section,
    List<String> legalBasis,
    int promisedDays,
    int statutoryDays,
    String statutoryBasis,
    int extensionDays,
    String extensionBasis,
    int correctionDays,
    List<ProcedureStep> procedure,
    StageLimits stageLimits,
    StagesResource stages,
    boolean registerBeforeCertificate,
    SilenceMode silence,
    List<FactCondition> silenceWhen,
    String silenceReason,
    List<PauseRule> pauses,
    List<ApplicantType> applicantTypes,
    List<FactDefinition> facts,
    List<MaterialResource> materials,
    List<Fee> fees,
    Links links,
    List<String> notes,
    List<String> uncertain) {

  static ServiceItemResource of(ServiceItem item, Catalogue catalogue) {
    return new ServiceItemResource(
        item.code(), item.shortCode(), item.name(), item.regime(), item.regime().label(), item.section(),
        item.legalBasis(), item.promisedDays(), item.statutoryDays(), item.statutoryBasis(),
        item.regime().extensionDays(), item.regime().extensionBasis(), item.correctionDays(), item.procedure(),
        item.stageLimits(), StagesResource.of(item.stages(), catalogue), item.registerBeforeCertificate(),
        item.silence().mode(), item.silence().when(), item.silence().reason(), item.pauses(), item.applicantTypes(),
        item.facts(), item.materials().stream().map(MaterialResource::of).toList(), item.fees(), item.links(),
        item.notes(), item.uncertain());
  }

  /**
   * @param inspection true if every case is inspected; false if none is or, where {@code inspectionWhen} is given,
   *     only those that meet it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ServiceItemStages")
  record StagesResource(
      boolean inspection,
      FactCondition inspectionWhen,
      boolean countersign,
      List<Section> countersignSections,
      boolean payment,
      boolean certificate,
      CertificateKind certificateKind) {

    static StagesResource of(Stages stages, Catalogue catalogue) {
      return new StagesResource(
          stages.inspection().always(), stages.inspection().when(),
          !stages.countersign().isEmpty(),
          stages.countersign().stream().map(group -> catalogue.section(group).orElseThrow()).toList(),
          stages.payment(), stages.certificate() != null, stages.certificate());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ServiceItemMaterial")
  record MaterialResource(
      String code, String name, MaterialForm form, String formLabel, boolean required, FactCondition when,
      Integer deferrableDays, String note) {

    static MaterialResource of(Material material) {
      return new MaterialResource(material.code(), material.name(), material.form(), material.form().label(),
          material.required(), material.when(), material.deferrableDays(), material.note());
    }
  }
}
