package org.chengnuo.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The beans that models may name: delegates, listeners and {@link ProcessBean}s, where this product declares them. */
final class ModelBeans {

  private final ConfigurableListableBeanFactory beans;

  ModelBeans(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
  }

  /** Whether a bean of this name is there, for models or not. */
  boolean exists(String name) {
    return beans.containsBean(name);
  }

  boolean mayBeNamed(String name) {
    return exists(name) && isForModels(beans.getType(name)) && isOfTheProduct(declaring(name));
  }

  /** Empty unless models may name it. */
  Optional<Object> find(String name) {
    return mayBeNamed(name) ? Optional.of(beans.getBean(name)) : Optional.empty();
  }

  private static boolean isForModels(Class<?> type) {
    return type != null
        && (JavaDelegate.class.isAssignableFrom(type) || ExecutionListener.class.isAssignableFrom(type)
            || TaskListener.class.isAssignableFrom(type) || type.isAnnotationPresent(ProcessBean.class));
  }

  private static boolean isOfTheProduct(Class<?> type) {
    return type != null && type.getName().startsWith("org.chengnuo.");
  }

  /** The class whose method makes the bean, since what that answers is known by its interface only; else its own class. */
  private Class<?> declaring(String name) {
    String factory = beans.containsBeanDefinition(name)
        ? beans.getMergedBeanDefinition(name).getFactoryBeanName() : null;
    return beans.getType(factory == null ? name : factory);
  }
}
