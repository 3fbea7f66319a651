package org.chengnuo.casework.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.chengnuo.engine.TaskSheet;
import org.springframework.stereotype.Component;

/**
 * The case sheet of every task whose process has a case number for its business key, whatever the process: {@code
 * caseSheet}, what the person needs to decide, as one block of HTML in which every text is escaped; a form shows it with a
 * text component {@code =caseSheet}. Empty when the task belongs to no case. Beside it whatever {@link SheetFields} add.
 */
@Component
class CaseTaskSheet implements TaskSheet {

  private static final String SHEET = "caseSheet";

  private final CaseSheets cases;
  private final Sheets sheets;
  private final List<SheetFields> more;

  CaseTaskSheet(CaseSheets cases, Sheets sheets, List<SheetFields> more) {
    this.cases = cases;
    this.sheets = sheets;
    this.more = more;
  }

  @Override
  public Map<String, Supplier<String>> fields(DelegateTask task) {
    String step = task.getTaskDefinitionKey();
    OfTask ofTask = new OfTask(task);
    Map<String, Supplier<String>> fields = new LinkedHashMap<>();
    fields.put(SHEET, () -> ofTask.text(sheet -> sheets.above(step, sheet)));
    more.forEach(each -> each.of(step).forEach((name, text) -> fields.put(name, () -> ofTask.text(text))));
    return fields;
  }

  /** The picture of one task's case, taken when the first field asks for it and once for all of them. */
  private final class OfTask {

    private final DelegateTask task;
    private Optional<CaseSheet> sheet;

    OfTask(DelegateTask task) {
      this.task = task;
    }

    String text(Function<CaseSheet, String> render) {
      if (sheet == null) {
        String caseNumber = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        sheet = Optional.ofNullable(caseNumber).flatMap(cases::find);
      }
      return sheet.map(render).orElse("");
    }
  }
}
