package org.chengnuo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.listener.ScriptExecutionListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

class ModelBeansTest {

  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
  private final ModelBeans beans = new ModelBeans(context.getBeanFactory());

  {
    context.register(Page.class);
    context.registerBean("foreignListener", ScriptExecutionListener.class, () -> new ScriptExecutionListener(null));
    context.refresh();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aDelegateOfAPageMayBeNamedBeforeItIsMadeAndAfter() {
    assertThat(beans.mayBeNamed("stepDelegate")).isTrue();
    assertThat(beans.find("stepDelegate")).contains(context.getBean("stepDelegate"));
    assertThat(beans.mayBeNamed("stepDelegate")).isTrue();
  }

  @Test
  void neitherThePageItselfNorWhatElseItMakes() {
    assertThat(beans.mayBeNamed("page")).isFalse();
    assertThat(beans.mayBeNamed("rule")).isFalse();
    assertThat(beans.find("rule")).isEmpty();
  }

  @Test
  void noListenerThatAnotherLibraryBrings() {
    assertThat(beans.exists("foreignListener")).isTrue();
    assertThat(beans.mayBeNamed("foreignListener")).isFalse();
  }

  @Test
  void nothingThatIsNotThere() {
    assertThat(beans.mayBeNamed("nobody")).isFalse();
  }

  @Configuration(value = "page", proxyBeanMethods = false)
  static class Page {

    @Bean
    @Lazy
    JavaDelegate stepDelegate() {
      return execution -> {};
    }

    @Bean
    Runnable rule() {
      return () -> {};
    }
  }
}
