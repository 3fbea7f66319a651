package org.chengnuo.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Member;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.springframework.beans.factory.BeanFactory;

/**
 * What an expression may reach: variables, and of the application's beans only delegates, listeners and
 * {@link ProcessBean}s of this product. The engine's default hands out every Spring bean, and with one of them or with
 * {@code getClass()} an expression runs any program (CVE-2026-109432).
 */
final class GuardedExpressionManager extends JuelExpressionManager {

  private final ModelBeans beans;

  GuardedExpressionManager(ModelBeans beans) {
    this.beans = beans;
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolver = new CompositeELResolver();
    resolver.add(new NoWayOut());
    resolver.add(new VariableScopeElResolver());
    resolver.add(new VariableContextElResolver());
    resolver.add(new ProductBeans(beans));
    resolver.add(new ArrayELResolver());
    resolver.add(new ListELResolver());
    resolver.add(new MapELResolver());
    resolver.add(new BeanELResolver());
    return resolver;
  }

  /** Read-only view of the beans that models may name. */
  private static final class ProductBeans extends Passive {

    private final ModelBeans beans;

    ProductBeans(ModelBeans beans) {
      this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      Optional<Object> bean =
          base == null && property instanceof String name ? beans.find(name) : Optional.empty();
      bean.ifPresent(found -> context.setPropertyResolved(true));
      return bean.orElse(null);
    }
  }

  /**
   * Asked first: stops every step from a value towards classes, the JVM, the engine or the container. The execution and
   * the task are the engine's: an expression hands them to a {@link ProcessBean} and asks or changes nothing of them.
   * Delegates and listeners act where a model puts them, and are not called.
   */
  private static final class NoWayOut extends Passive {

    private static final List<Class<?>> DENIED = List.of(Class.class, ClassLoader.class, Member.class, Module.class,
        Runtime.class, ProcessBuilder.class, Process.class, ProcessHandle.class, Thread.class, ThreadGroup.class,
        System.class, BeanFactory.class, ProcessEngine.class, ProcessEngineConfiguration.class,
        JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    private static final List<String> DENIED_PACKAGES =
        List.of("org.camunda.bpm.engine.", "java.lang.reflect.", "java.lang.invoke.", "java.net.", "java.nio.", "java.io.", "javax.", "sun.", "jdk.");

    private static final List<String> DENIED_NAMES = List.of("class", "getClass", "classLoader", "getClassLoader",
        "processEngineServices", "getProcessEngineServices", "processEngine", "getProcessEngine");

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      refuse(base, property);
      return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      refuse(base, method);
      return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      refuse(base, property);
    }

    private static void refuse(Object base, Object property) {
      if (base == null) {
        return;
      }
      String type = base.getClass().getName();
      boolean denied = DENIED.stream().anyMatch(d -> d.isInstance(base))
          || DENIED_PACKAGES.stream().anyMatch(type::startsWith)
          || DENIED_NAMES.contains(String.valueOf(property));
      if (denied) {
        throw new PropertyNotFoundException("表达式不得访问该对象");
      }
    }
  }

  /** A resolver that knows no types and writes nothing. */
  private abstract static class Passive extends ELResolver {

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return Object.class;
    }
  }
}
