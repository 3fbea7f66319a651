package org.chengnuo.casework.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** A step of one process at which law makes something of the bureau's silence. Beans, any number. */
public interface SilentStep {

  /** Key of the process. */
  String process();

  /** Id of the user task. */
  String step();

  /**
   * Until when the step may sleep, by case number; asked once for a page of cards, so it takes one statement for all.
   *
   * @param caseNumbers cases of the process that are at this step and whose clock has not started
   */
  Map<String, Instant> dates(Collection<String> caseNumbers);
}
