package org.chengnuo.approval.watch;

import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.casework.record.Opinions;
import org.springframework.stereotype.Component;

/** The head of the section presses for a case whose promise is about to break (督办). */
@Component
class Expediting {

  private final Opinions opinions;

  Expediting(Opinions opinions) {
    this.opinions = opinions;
  }

  void record(String caseNumber, String note) {
    opinions.record(caseNumber, Stage.EXPEDITE, Verdict.EXPEDITED, note);
  }
}
