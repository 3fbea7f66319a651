package org.chengnuo.access;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the engine to keep its users as the product wants them kept. */
@Component
@Order(Ordering.DEFAULT_ORDER + 2)
class AccountPlugin extends AbstractProcessEnginePlugin {

  private final PasswordRules rules;
  private final Accounts accounts;
  private final Passwords passwords;
  private final GuessLimits limits;

  AccountPlugin(PasswordRules rules, Accounts accounts, Passwords passwords, GuessLimits limits) {
    this.rules = rules;
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setPasswordPolicy(rules);
    configuration.setIdentityService(new AccountIdentityService(rules, accounts));
    configuration.setIdentityProviderSessionFactory(new AccountIdentityProvider.Factory(accounts, passwords, limits));
  }
}
