package org.chengnuo.casework.lost;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Says at the start which cases the engine has lost, since a start follows what loses them. */
@Component
class LostCaseWarning implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(LostCaseWarning.class);

  private static final int NAMED = 20;

  private final LostCases cases;

  LostCaseWarning(LostCases cases) {
    this.cases = cases;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> lost = cases.numbers();
    if (!lost.isEmpty()) {
      LOG.warn("{} open cases have no process in the engine and will never end by themselves: {}", lost.size(),
          lost.subList(0, Math.min(NAMED, lost.size())));
    }
  }
}
