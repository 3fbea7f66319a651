package org.chengnuo.casework.lost;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Names the lost cases to who answers for the installation. The status stays UP: another node would serve them no better.
 */
@Component("caseProcesses")
class LostCaseHealthIndicator implements HealthIndicator {

  private static final int NAMED = 20;

  private record Lost(int count, boolean more, List<String> caseNumbers) {}

  private final LostCases cases;

  LostCaseHealthIndicator(LostCases cases) {
    this.cases = cases;
  }

  @Override
  public Health health() {
    List<String> lost = cases.numbers();
    Health.Builder health = Health.up();
    if (!lost.isEmpty()) {
      health.withDetail("引擎中已无流程的在办办件",
          new Lost(lost.size(), lost.size() == LostCases.COUNTED, lost.subList(0, Math.min(NAMED, lost.size()))));
    }
    return health.build();
  }
}
