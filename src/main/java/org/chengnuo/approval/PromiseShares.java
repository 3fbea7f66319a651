package org.chengnuo.approval;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.chengnuo.catalogue.StageLimits;

/**
 * Which share of an item's promise each step of a person has. Every step that is due by {@code deadlines.taskDue}
 * declares its own: one that took another's by default would fall due before the step that it follows.
 */
final class PromiseShares {

  static final Map<String, Function<StageLimits, BigDecimal>> OF_TASKS =
      Map.ofEntries(
          entry("UserTask_BookHomeVisit", StageLimits::acceptance),
          entry("UserTask_ExamineMaterials", StageLimits::acceptance),
          entry("UserTask_JustifyFurtherDemand", StageLimits::acceptance),
          entry("UserTask_InspectSite", StageLimits::inspection),
          entry("UserTask_Review", StageLimits::review),
          entry("UserTask_Decide", StageLimits::decision),
          entry("UserTask_SealCertificate", StageLimits::certification),
          entry("UserTask_HandOver", StageLimits::certification),
          entry("UserTask_DeliverToDoor", StageLimits::certification));

  private PromiseShares() {}

  /**
   * @return working days
   * @throws IllegalStateException if the step declares no share
   */
  static BigDecimal of(String task, StageLimits limits) {
    Function<StageLimits, BigDecimal> share = OF_TASKS.get(task);
    if (share == null) {
      throw new IllegalStateException("No share of the promise is declared for " + task);
    }
    return share.apply(limits);
  }
}
