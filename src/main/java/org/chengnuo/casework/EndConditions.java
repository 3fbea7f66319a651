package org.chengnuo.casework;

import java.util.List;
import org.chengnuo.label.Labelled;

/** What has to be on record before a case ends with an outcome. Beans of the processes that open cases, one each. */
public interface EndConditions {

  /** Key of the process. */
  String process();

  /**
   * SQL conditions on the case that the parameter {@code case} names, so that they are judged in the statement that ends
   * it.
   *
   * @param outcome one of those that the {@link CaseType} declares
   */
  List<String> of(String caseNumber, Labelled outcome);
}
