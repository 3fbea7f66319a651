package org.chengnuo.approval.acceptance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.MaterialEntry;
import org.chengnuo.approval.MaterialLine;
import org.chengnuo.approval.MaterialStatus;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.SheetFields;
import org.chengnuo.catalogue.MaterialForm;
import org.springframework.stereotype.Component;

/**
 * What a person may tick off at a task: at the examination every material, later only what is still to come.
 *
 * <ul>
 *   <li>{@code materialList}: what may be ticked and what has been, as JSON; {@code []} where there is nothing to tick.
 *   <li>{@code materialChoices}, only at the examination: the item's materials, a line each, code first; the form makes
 *       the check list of missing materials from it.
 *   <li>{@code missingMaterials}, only at the examination and empty: Tasklist sends a list that a person has picked as
 *       text only when the form's data knows the name as text.
 * </ul>
 */
@Component
class MaterialFields implements SheetFields {

  private static final String MATERIAL_LIST = "materialList";
  private static final String MATERIAL_CHOICES = "materialChoices";

  private static final String EXAMINATION = "UserTask_ExamineMaterials";
  private static final String CORRECTION = "UserTask_ReceiveCorrection";
  private static final String REVIEW = "UserTask_Review";

  private static final Set<String> TASKS = Set.of(EXAMINATION, CORRECTION, REVIEW);

  /**
   * A line of the check list; in names and meaning as the catalogue's materials, with the case's facts applied.
   *
   * @param form in which it is to be handed in
   * @param conditional whether it is the case's facts that say if it is required
   * @param handedIn whether the bureau has it
   * @param handedForm in which form the bureau has it, null where nobody said
   * @param remark of whoever received it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String code,
      String name,
      MaterialForm form,
      boolean required,
      boolean conditional,
      Integer deferrableDays,
      String note,
      boolean handedIn,
      MaterialForm handedForm,
      String remark) {}

  private final MaterialLines materials;
  private final ObjectMapper json;

  MaterialFields(MaterialLines materials, ObjectMapper json) {
    this.materials = materials;
    this.json = json;
  }

  @Override
  public Map<String, Function<CaseSheet, String>> of(String step) {
    Map<String, Function<CaseSheet, String>> fields = new HashMap<>();
    if (TASKS.contains(step)) {
      fields.put(MATERIAL_LIST, sheet -> list(step, sheet.part(materials)));
    }
    if (step.equals(EXAMINATION)) {
      fields.put(MATERIAL_CHOICES, sheet -> choices(sheet.part(materials)));
      fields.put(AdministrativeApproval.MISSING_MATERIALS.name(), sheet -> "");
    }
    return fields;
  }

  private static String choices(List<MaterialLine> lines) {
    return lines.stream()
        .map(line -> line.material().code() + " " + line.material().name() + (line.required() ? "" : "（本件非必交）"))
        .collect(Collectors.joining("\n"));
  }

  private String list(String step, List<MaterialLine> lines) {
    try {
      return json.writeValueAsString(
          lines.stream().filter(line -> isAsked(step, line.entry())).map(MaterialFields::line).toList());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isAsked(String step, Optional<MaterialEntry> entry) {
    Optional<MaterialStatus> status = entry.map(MaterialEntry::status);
    return switch (step) {
      case CORRECTION -> status.filter(MaterialStatus.MISSING::equals).isPresent();
      case REVIEW -> status.filter(MaterialStatus.DEFERRED::equals).isPresent();
      default -> true;
    };
  }

  private static Line line(MaterialLine line) {
    Optional<MaterialEntry> received = line.entry().filter(entry -> entry.status().received());
    return new Line(
        line.material().code(),
        line.material().name(),
        line.material().form(),
        line.required(),
        line.material().when() != null,
        line.material().deferrableDays(),
        line.material().note(),
        received.isPresent(),
        received.map(MaterialEntry::form).orElse(null),
        received.map(MaterialEntry::note).orElse(null));
  }
}
