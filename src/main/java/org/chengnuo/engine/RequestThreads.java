package org.chengnuo.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.catalina.Context;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Who gets a thread of the web server, and when: before all other filters. */
@Configuration(proxyBeanMethods = false)
class RequestThreads {

  /** Bodies on their way share this part of the memory. */
  private static final int MEMORY_SHARE = 4;

  @Bean
  FilterRegistrationBean<WholeBodyFilter> wholeBodyFilter(ObjectMapper json,
      @Value("${chengnuo.web.body-patience}") Duration patience) {
    return first(new WholeBodyFilter(json, patience, Runtime.getRuntime().maxMemory() / MEMORY_SHARE), 0);
  }

  @Bean
  FilterRegistrationBean<WorkerGate> workerGate(ObjectMapper json, @Value("${chengnuo.web.working}") int working,
      @Value("${chengnuo.web.waiting}") int waiting) {
    return first(new WorkerGate(json, working, waiting), 1);
  }

  private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
    registration.setAsyncSupported(true);
    return registration;
  }

  /**
   * A request whose body has come is dispatched anew, and must meet every filter that a request meets: those of the web
   * applications, log-in and CSRF among them, are registered for first visits only.
   */
  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> filtersOfDispatchedRequests() {
    return factory -> factory.addContextCustomizers(
        context -> context.addServletContainerInitializer((types, servlets) -> passAllFilters(context), null));
  }

  private static void passAllFilters(Context context) {
    for (FilterMap map : context.findFilterMaps()) {
      if ((map.getDispatcherMapping() & FilterMap.REQUEST) != 0) {
        map.setDispatcher(DispatcherType.REQUEST.name());
        map.setDispatcher(DispatcherType.ASYNC.name());
      }
    }
  }
}
