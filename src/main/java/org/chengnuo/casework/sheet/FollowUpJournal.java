package org.chengnuo.casework.sheet;

import java.util.List;
import org.chengnuo.casework.Case;

/**
 * The record of one process that follows cases up. Beans, one per process: whatever shows a case asks all of them, so
 * that a grant that was taken back reads as valid nowhere.
 */
public interface FollowUpJournal {

  /** What the process has made of the case, oldest first; empty where it had nothing to do with it. */
  List<FollowUpEntry> of(Case file);
}
