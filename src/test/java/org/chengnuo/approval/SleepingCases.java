package org.chengnuo.approval;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases of tests about time: nobody does anything and no timer fires unless the test says so. Each has a parcel of its
 * own, so that tests can share one database.
 */
@Component
public class SleepingCases {

  /** A Monday; every weekday of the four weeks behind it is a working day. */
  public static final String MONDAY = "2026-03-02T09:00";

  private static final AtomicInteger PARCELS = new AtomicInteger(20_000);

  final RuntimeService runtimeService;
  final TaskService taskService;
  final HistoryService historyService;
  final ManagementService managementService;
  final JdbcClient jdbc;

  private final Catalogue catalogue;

  SleepingCases(
      RuntimeService runtimeService, TaskService taskService, HistoryService historyService,
      ManagementService managementService, JdbcClient jdbc, Catalogue catalogue) {
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.historyService = historyService;
    this.managementService = managementService;
    this.jdbc = jdbc;
    this.catalogue = catalogue;
  }

  /** A local time of the bureau. */
  public static Instant at(String localTime) {
    return LocalDateTime.parse(localTime).atZone(EngineClock.BUREAU_ZONE).toInstant();
  }

  public static void setTime(String localTime) {
    ClockUtil.setCurrentTime(Date.from(at(localTime)));
  }

  /** An application with the catalogue's example facts but for these, in pairs of name and value. */
  public SleepingCase apply(String itemCode, Object... otherFacts) {
    Map<String, Object> variables = new HashMap<>();
    ServiceItem item = catalogue.get(itemCode);
    item.facts().stream()
        .filter(fact -> fact.example() != null)
        .forEach(fact -> variables.put(fact.name(), fact.example()));
    variables.put(ServiceItem.PARCEL, parcel((String) variables.get(ServiceItem.PARCEL)));
    variables.put("serviceItem", itemCode);
    variables.put("applicantType", "ORGANIZATION");
    variables.put("applicantName", "河套建设有限公司（演示）");
    variables.put("applicantId", "11150800MB1A23457C");
    variables.put("applicantPhone", "13800000000");
    for (int i = 0; i < otherFacts.length; i += 2) {
      variables.put((String) otherFacts[i], otherFacts[i + 1]);
    }
    String process = runtimeService.startProcessInstanceByKey(AdministrativeApproval.KEY, variables).getId();
    String number =
        jdbc.sql("select case_number from case_file where process_instance_id = :id")
            .param("id", process)
            .query(String.class)
            .single();
    return new SleepingCase(this, number, process);
  }

  /** A case that has passed the inspection, where it needs one, and waits for the review. */
  public SleepingCase awaitingReview(String itemCode, Object... otherFacts) {
    SleepingCase accepted = accepted(itemCode, otherFacts);
    if (accepted.open().contains("UserTask_InspectSite")) {
      accepted.inspect("PASS");
    }
    if (accepted.open().contains("UserTask_Countersign")) {
      accepted.countersign();
    }
    return accepted;
  }

  public SleepingCase accepted(String itemCode, Object... otherFacts) {
    SleepingCase applied = apply(itemCode, otherFacts);
    applied.complete("UserTask_ExamineMaterials", "acceptance", "ACCEPT");
    return applied;
  }

  private static String parcel(String example) {
    int number = PARCELS.incrementAndGet();
    // The unit code of real estate is 28 characters long and counts in its 15th to 19th.
    return example.length() == 28
        ? example.substring(0, 14) + "%05d".formatted(number) + example.substring(19)
        : example + "-" + number;
  }

  static Map<String, Object> pairs(Object... namesAndValues) {
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return variables;
  }

  static String text(Object... values) {
    return String.join(" ", Arrays.stream(values).map(String::valueOf).toList());
  }
}
