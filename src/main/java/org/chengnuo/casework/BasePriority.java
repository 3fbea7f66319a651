package org.chengnuo.casework;

/** Whom a process serves first. A bean of each process whose cases are not all alike. */
public interface BasePriority {

  /** Key of the process that opens the cases. */
  String process();

  /** Priority of the case's tasks while nothing is late; Tasklist shows the highest first, 50 is usual. */
  int of(Case file);
}
