package org.chengnuo.casework.sheet;

import java.util.Map;
import java.util.function.Function;

/** What the form of a task shows of its case beside the sheet, from the same picture. Beans, any number. */
public interface SheetFields {

  /**
   * The fields of a form, by name.
   *
   * @param step id of the user task
   * @return text per field; nothing where the step is not one of these
   */
  Map<String, Function<CaseSheet, String>> of(String step);
}
