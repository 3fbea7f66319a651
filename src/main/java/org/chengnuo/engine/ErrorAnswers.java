package org.chengnuo.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The product's answers in the places where server and firewall have English ones. */
@Configuration(proxyBeanMethods = false)
class ErrorAnswers {

  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrors() {
    return server -> server.addContextCustomizers(
        context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ErrorValve.class.getName()));
  }

  /** Encoded slashes and the like, and methods that nobody uses. */
  @Bean
  static RequestRejectedHandler rejectedRequests(ObjectMapper json) {
    return (request, response, rejected) -> JsonResponses.write(response, Failure.ofStatus(400), json);
  }
}
