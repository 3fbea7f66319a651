package org.chengnuo.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the engine is told beyond the properties of {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  @Order(Ordering.DEFAULT_ORDER + 1)
  static ProcessEnginePlugin closedEngine(@Value("${chengnuo.password.cost}") int passwordCost,
      ConfigurableListableBeanFactory beans, CurrentUser user, ObjectProvider<ProcessContracts> contracts,
      ObjectProvider<MessageRepeats> messageRepeats) {
    return new ClosedEngine(passwordCost, beans, user, contracts, messageRepeats);
  }

  private static final class ClosedEngine extends AbstractProcessEnginePlugin {

    private final int passwordCost;
    private final ConfigurableListableBeanFactory beans;
    private final CurrentUser user;
    private final ObjectProvider<ProcessContracts> contracts;
    private final ObjectProvider<MessageRepeats> messageRepeats;

    ClosedEngine(int passwordCost, ConfigurableListableBeanFactory beans, CurrentUser user,
        ObjectProvider<ProcessContracts> contracts, ObjectProvider<MessageRepeats> messageRepeats) {
      this.passwordCost = passwordCost;
      this.beans = beans;
      this.user = user;
      this.contracts = contracts;
      this.messageRepeats = messageRepeats;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
      StartRights starts = new StartRights(contracts, beans.getBeanProvider(OperationTable.class));
      CompletionGuard completions = new CompletionGuard(user, contracts, beans.getBeanProvider(PersonNames.class));
      configuration.setPasswordEncryptor(new BcryptPasswordEncryptor(passwordCost));
      configuration.setResourceAuthorizationProvider(new OwnAuthorizations());
      configuration.setCommandCheckers(
          new ArrayList<>(List.of(new TenantCommandChecker(), new SourceSystemChecker(starts))));
      configuration.setCustomSessionFactories(new ArrayList<>(List.of(new SourceSystemQueries.Factory(starts))));
      ModelBeans forModels = new ModelBeans(beans);
      configuration.setExpressionManager(new GuardedExpressionManager(forModels));
      configuration.setCustomPreDeployers(new ArrayList<>(List.of(new ModelGuard(forModels))));
      configuration.setTaskService(new GuardedTaskService(completions));
      configuration.setFormService(new GuardedFormService(completions));
      MessageDelivery messages = new MessageDelivery(new ProcessStanding(configuration), messageRepeats);
      configuration.setRuntimeService(new GuardedRuntimeService(user, contracts, messages));
      configuration.setFilterService(new GuardedFilterService());
      configuration.setManagementService(new GuardedManagementService(configuration, user));
      configuration.setFailedJobCommandFactory(RetryLaterCmd::new);
      configuration.setDefaultNumberOfRetries(RetryLaterCmd.TRIES);
      configuration.setCustomPreCommandInterceptorsTxRequired(guards());
      configuration.setCustomPreCommandInterceptorsTxRequiresNew(guards());
    }

    /** Interceptors are links of one chain each, so every chain has its own. */
    private List<CommandInterceptor> guards() {
      return List.of(new QueryExpressionGuard(), new ShortcutGuard(user));
    }
  }
}
