package org.chengnuo.approval.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.engine.TaskSheet;
import org.springframework.stereotype.Component;

/**
 * The case sheet of every task whose process has a case number for its business key, whatever the process.
 *
 * <ul>
 *   <li>{@code caseSheet}: what the person needs to decide, as one block of HTML in which every text is escaped; a form
 *       shows it with a text component {@code =caseSheet}. Empty when the task belongs to no case.
 *   <li>{@code materialList}, where materials are ticked: what may be ticked and what has been, as JSON, see {@link
 *       MaterialChecks}; {@code []} where there is nothing to tick.
 *   <li>{@code materialChoices}, only at the examination: the item's materials, a line each, code first; the form makes
 *       the check list of missing materials from it.
 *   <li>{@code missingMaterials}, only at the examination and empty: Tasklist sends a list that a person has picked as
 *       text only when the form's data knows the name as text.
 * </ul>
 */
@Component
class CaseSheet implements TaskSheet {

  static final String SHEET = "caseSheet";
  static final String MATERIAL_LIST = "materialList";
  static final String MATERIAL_CHOICES = "materialChoices";

  private static final String EXAMINATION = "UserTask_ExamineMaterials";

  private final CaseFiles files;
  private final Sheets sheets;
  private final MaterialChecks checks;

  CaseSheet(CaseFiles files, Sheets sheets, MaterialChecks checks) {
    this.files = files;
    this.sheets = sheets;
    this.checks = checks;
  }

  @Override
  public Map<String, Supplier<String>> fields(DelegateTask task) {
    OfTask ofTask = new OfTask(task);
    Map<String, Supplier<String>> fields = new LinkedHashMap<>();
    fields.put(SHEET, () -> ofTask.text(file -> sheets.above(task.getTaskDefinitionKey(), file)));
    if (MaterialChecks.TASKS.contains(task.getTaskDefinitionKey())) {
      fields.put(MATERIAL_LIST, () -> ofTask.text(file -> checks.of(task.getTaskDefinitionKey(), file)));
    }
    if (task.getTaskDefinitionKey().equals(EXAMINATION)) {
      fields.put(MATERIAL_CHOICES, () -> ofTask.text(CaseSheet::choices));
      fields.put(AdministrativeApproval.MISSING_MATERIALS.name(), () -> "");
    }
    return fields;
  }

  private static String choices(CaseFile file) {
    return file.materials().stream()
        .map(line -> line.material().code() + " " + line.material().name() + (line.required() ? "" : "（本件非必交）"))
        .collect(Collectors.joining("\n"));
  }

  /** The file of one task, read when the first field asks for it and once for all of them. */
  private final class OfTask {

    private final DelegateTask task;
    private Optional<CaseFile> file;

    OfTask(DelegateTask task) {
      this.task = task;
    }

    String text(Function<CaseFile, String> render) {
      if (file == null) {
        String caseNumber = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        file = Optional.ofNullable(caseNumber).flatMap(files::find);
      }
      return file.map(render).orElse("");
    }
  }
}
