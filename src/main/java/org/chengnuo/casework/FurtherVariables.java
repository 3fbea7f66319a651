package org.chengnuo.casework;

import java.util.Map;
import java.util.Optional;

/** What a process shows of its cases in task lists besides what every case shows. A bean of each process that does. */
public interface FurtherVariables {

  /** Key of the process that opens the cases. */
  String process();

  /** With the values that they have as long as any process runs for the case. */
  Map<String, Object> lastingVariables(Case file);

  /** What has become of the case since, in Chinese; empty where nothing has. */
  Optional<String> state(Case file);
}
