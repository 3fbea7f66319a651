package org.chengnuo.engine;

import java.util.Set;

/** Declared by a process: its variables whose values stay in the engine's history when the process has ended. */
public interface RecordedVariables {

  /** Names; none of them may carry personal data. */
  Set<String> names();
}
