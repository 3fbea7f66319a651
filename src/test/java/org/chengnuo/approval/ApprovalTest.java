package org.chengnuo.approval;

import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of the approval share: each begins on the Monday {@link #START} and gives the engine its clock back. */
public abstract class ApprovalTest {

  /** A Monday without holidays in the weeks behind it until Qingming (4 to 6 April). */
  protected static final String START = Time.MONDAY;

  @Autowired protected ApprovalCases cases;

  @BeforeEach
  void beginOnAMonday() {
    Time.set(START);
  }

  @AfterEach
  void giveTheClockBack() {
    Time.giveBack();
  }
}
