package org.chengnuo.casework.lost;

import org.chengnuo.casework.Case;

/** How a process ends a case of its own that the engine has lost. A bean of each process that can. */
public interface Termination {

  /** Key of the process. */
  String process();

  /**
   * Tells whoever the case is for, and closes it. Its clocks have stopped.
   *
   * @param grounds why, in Chinese
   * @throws org.chengnuo.problem.ConflictException if it does not end this way
   */
  void terminate(Case file, String grounds);
}
