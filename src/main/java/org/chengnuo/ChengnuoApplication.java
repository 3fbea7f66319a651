package org.chengnuo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the bureau's approvals: engine, Tasklist, Cockpit, REST and the case tables in one application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ChengnuoApplication {

  public static void main(String[] args) {
    SpringApplication.run(ChengnuoApplication.class, args);
  }
}
