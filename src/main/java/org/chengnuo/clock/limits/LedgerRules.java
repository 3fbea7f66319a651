package org.chengnuo.clock.limits;

import org.chengnuo.problem.ConflictException;

/** Which entry may follow on a ledger, as the clock stands. */
final class LedgerRules {

  private LedgerRules() {}

  /** @throws ConflictException when the clock's state does not allow the entry */
  static void refuseUnlessAllowed(CaseClock clock, ClockEntry entry) {
    refuseIf(clock.stopped(), "计时已经停止，不能再变更");
    refuseIf(entry.at().isBefore(clock.lastChange()), "计时记录只能按时间先后追加");
    switch (entry.kind()) {
      case START -> throw new ConflictException("已经开始计时，不能重复开始");
      case PAUSE -> checkPause(clock, entry.cause());
      case RESUME ->
          refuseIf(!clock.openCauses().contains(entry.cause()), "办件未因" + clock.label(entry.cause()) + "中止，不能恢复计时");
      case EXTEND -> checkExtension(clock, entry);
      case STOP -> { }
    }
  }

  private static void checkPause(CaseClock clock, String cause) {
    refuseIf(clock.definition().cause(cause).isEmpty(), "本办件的期限不因“" + cause + "”中止");
    refuseIf(clock.openCauses().contains(cause), "已因" + clock.label(cause) + "中止计时，不能重复中止");
  }

  private static void checkExtension(CaseClock clock, ClockEntry entry) {
    if (entry.days() < 1) {
      throw new IllegalArgumentException("An extension adds something: " + entry);
    }
    refuseIf(clock.extended(), "期限只能延长一次，本办件已经延长过");
    refuseIf(clock.paused(), "计时中止期间不能延长期限，请在恢复计时后办理");
    refuseIf(!entry.at().isBefore(clock.longest().dueAt()), "期限已经届满，不能再延长");
  }

  private static void refuseIf(boolean refused, String because) {
    if (refused) {
      throw new ConflictException(because);
    }
  }
}
