package org.chengnuo.support;

import java.util.stream.Stream;

/**
 * Cases of one process for those who look at every page: at each of its tasks one that waits there. Components of the
 * test class path, in the package of the process's tests.
 */
public interface ShownCases {

  /** Started when the stream is read. */
  Stream<RunningCase> shown();
}
