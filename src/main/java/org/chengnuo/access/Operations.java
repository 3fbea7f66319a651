package org.chengnuo.access;

import org.chengnuo.engine.OperationTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Puts the table of operations before the engine's REST interface and the web applications. */
@Configuration(proxyBeanMethods = false)
class Operations {

  @Bean
  static OperationTable operationTable(@Value("classpath:/access/operations.yaml") Resource file) {
    return OperationsFile.read(file);
  }
}
