package org.chengnuo.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Makes {@link CaseHistoryLevel} known to the engine, for the variables that the processes declare. */
@Component
class CaseHistory extends AbstractProcessEnginePlugin {

  private final Set<String> variables;

  CaseHistory(ProcessContracts contracts) {
    this.variables = contracts.recorded();
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomHistoryLevels(List.of(new CaseHistoryLevel(variables)));
  }
}
