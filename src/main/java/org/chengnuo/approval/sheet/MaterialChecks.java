package org.chengnuo.approval.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengnuo.approval.MaterialEntry;
import org.chengnuo.approval.MaterialStatus;
import org.chengnuo.catalogue.MaterialForm;
import org.springframework.stereotype.Component;

/** What a person may tick off at a task: at the examination every material, later only what is still to come. */
@Component
class MaterialChecks {

  private static final String EXAMINATION = "UserTask_ExamineMaterials";
  private static final String CORRECTION = "UserTask_ReceiveCorrection";
  private static final String REVIEW = "UserTask_Review";

  static final Set<String> TASKS = Set.of(EXAMINATION, CORRECTION, REVIEW);

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

  private final ObjectMapper json;

  MaterialChecks(ObjectMapper json) {
    this.json = json;
  }

  String of(String task, CaseFile file) {
    List<Line> lines =
        file.materials().stream().filter(line -> isAsked(task, line.entry())).map(MaterialChecks::line).toList();
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isAsked(String task, Optional<MaterialEntry> entry) {
    Optional<MaterialStatus> status = entry.map(MaterialEntry::status);
    return switch (task) {
      case CORRECTION -> status.filter(MaterialStatus.MISSING::equals).isPresent();
      case REVIEW -> status.filter(MaterialStatus.DEFERRED::equals).isPresent();
      default -> true;
    };
  }

  private static Line line(CaseFile.MaterialLine line) {
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
