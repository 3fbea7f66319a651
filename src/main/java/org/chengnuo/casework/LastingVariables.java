package org.chengnuo.casework;

import java.util.Map;

/** The variables that a process keeps of its cases for task lists; nothing else of a case is one. A bean per process. */
public interface LastingVariables {

  /** Key of the process that opens the cases. */
  String process();

  /** With the values that they have as long as any process runs for the case. */
  Map<String, Object> lastingVariables(Case file);
}
