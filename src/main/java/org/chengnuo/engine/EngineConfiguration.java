package org.chengnuo.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the engine is told beyond the properties of {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  @Order(Ordering.DEFAULT_ORDER + 1)
  static ProcessEnginePlugin passwordPlugin(@Value("${chengnuo.password.cost}") int cost) {
    return new PasswordPlugin(cost);
  }

  private record PasswordPlugin(int cost) implements ProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
      configuration.setPasswordEncryptor(new BcryptPasswordEncryptor(cost));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {}

    @Override
    public void postProcessEngineBuild(org.camunda.bpm.engine.ProcessEngine processEngine) {}
  }
}
