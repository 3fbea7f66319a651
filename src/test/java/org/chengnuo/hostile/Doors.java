package org.chengnuo.hostile;

import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengnuo.engine.Audience;
import org.chengnuo.engine.OperationTable;
import org.chengnuo.engine.ServedOperations;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;

/**
 * Opens every operation to everybody, and closes them again. Where the table of the operations refuses, nobody sees what
 * lies behind; it must be sound all the same.
 */
@TestConfiguration(proxyBeanMethods = false)
class Doors {

  private final AtomicReference<OperationTable> opened = new AtomicReference<>();

  void open(ServletContext servlets, ResourceConfig engineRest) {
    opened.set(new OperationTable(ServedOperations.of(servlets, engineRest).stream().map(ServedOperations.Endpoint::operation)
        .distinct().collect(Collectors.toMap(Function.identity(), operation -> new Audience(true, Set.of())))));
  }

  void close() {
    opened.set(null);
  }

  /** Asked for with every request. */
  @Bean
  @Primary
  @Scope("prototype")
  OperationTable doors(@Qualifier("operationTable") OperationTable closed) {
    OperationTable table = opened.get();
    return table == null ? closed : table;
  }
}
