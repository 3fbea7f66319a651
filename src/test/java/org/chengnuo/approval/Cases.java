package org.chengnuo.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.FactDefinition;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.engine.EngineClock;
import org.chengnuo.identifier.ResidentId;
import org.chengnuo.identifier.SocialCreditCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands in applications for tests: the catalogue's example facts, an applicant whom no other test has, and one override
 * for what the test is about. {@code cases.start("LSYD")} is in order; {@code
 * cases.application("LSYD").with("channel", "PHONE").start()} differs in one point. A component of the test class path,
 * so that every application under test brings it without a context of its own.
 */
@Component("casesUnderTest")
public class Cases {

  private static final AtomicInteger APPLICANTS = new AtomicInteger();
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  final RuntimeService runtimeService;
  final TaskService taskService;
  final HistoryService historyService;
  final ManagementService managementService;
  final Applications applications;
  final JdbcClient jdbc;

  private final IdentityService identityService;
  private final Catalogue catalogue;

  Cases(
      RuntimeService runtimeService, TaskService taskService, HistoryService historyService,
      ManagementService managementService, IdentityService identityService, Catalogue catalogue,
      Applications applications, JdbcClient jdbc) {
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.historyService = historyService;
    this.managementService = managementService;
    this.identityService = identityService;
    this.catalogue = catalogue;
    this.applications = applications;
    this.jdbc = jdbc;
  }

  /** Moves the engine's clock to a minute in the bureau's zone, for example {@code 2026-03-02 09:00}. */
  public static void setTime(String minute) {
    setTime(at(minute));
  }

  public static void setTime(Instant instant) {
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  /** A minute in the bureau's zone. */
  public static Instant at(String minute) {
    return LocalDateTime.parse(minute, MINUTE).atZone(EngineClock.BUREAU_ZONE).toInstant();
  }

  public ServiceItem item(String code) {
    return catalogue.get(code);
  }

  /** An application for the item that is in order. */
  public Draft application(String itemCode) {
    return new Draft(catalogue.get(itemCode));
  }

  /** A case that the window has just registered. */
  public RunningCase start(String itemCode) {
    return application(itemCode).start();
  }

  /** The case of that number. */
  public RunningCase find(String caseNumber) {
    return new RunningCase(this, caseNumber, applications.get(caseNumber).processInstanceId());
  }

  /** Groups whose members may take the task. */
  public List<String> candidateGroups(Task task) {
    return taskService.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .toList();
  }

  /** How many cases were ever registered under this applicant's number. */
  public int registered(String applicantId) {
    return jdbc.sql("select count(*) from approval_case where applicant_id = :id")
        .param("id", applicantId)
        .query(Integer.class)
        .single();
  }

  /** Acts as a user with the groups that the engine knows of them, as a request over the web would. */
  public <T> T as(String user, Supplier<T> work) {
    List<String> groups =
        identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    identityService.setAuthentication(user, groups);
    try {
      return work.get();
    } finally {
      identityService.clearAuthentication();
    }
  }

  /** As {@link #as(String, Supplier)} for what answers nothing. */
  public void as(String user, Runnable work) {
    as(
        user,
        () -> {
          work.run();
          return null;
        });
  }

  /** The number of a person born on that day whom no other test has. */
  public static String residentId(LocalDate birthDate) {
    int sequence = APPLICANTS.incrementAndGet();
    // The region differs with every thousand, because a day has only a thousand numbers.
    String body =
        "%d%s%03d"
            .formatted(
                150801 + sequence / 1000, birthDate.format(DateTimeFormatter.BASIC_ISO_DATE), sequence % 1000);
    return IntStream.range(0, 11)
        .mapToObj(check -> body + "0123456789X".charAt(check))
        .filter(candidate -> ResidentId.parse(candidate).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** The code of an organisation that no other test has. */
  public static String socialCreditCode() {
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    String body = "11150800%08d".formatted(APPLICANTS.incrementAndGet());
    return IntStream.range(0, 31 * 31)
        .mapToObj(checks -> body + alphabet.charAt(checks / 31) + alphabet.charAt(checks % 31))
        .filter(candidate -> SocialCreditCode.parse(candidate).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** Variables in pairs of name and value. */
  static Map<String, Object> pairs(Object... namesAndValues) {
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return variables;
  }

  /** An application that has not been handed in. */
  public final class Draft {

    private final Map<String, Object> variables = new HashMap<>();
    private String by = "window1";

    private Draft(ServiceItem item) {
      boolean person = item.applicantTypes().contains(ApplicantType.PERSON);
      with("serviceItem", item.code());
      with("applicantType", person ? "PERSON" : "ORGANIZATION");
      with("applicantName", person ? "申请人（演示）" : "某某有限公司（演示）");
      with("applicantId", person ? residentId(LocalDate.of(1990, 1, 1)) : socialCreditCode());
      with("applicantPhone", "13800000000");
      item.facts().forEach(this::fact);
    }

    private void fact(FactDefinition fact) {
      with(fact.name(), fact.example());
    }

    public Draft with(String variable, Object value) {
      variables.put(variable, value);
      return this;
    }

    public Draft without(String... names) {
      variables.keySet().removeAll(Arrays.asList(names));
      return this;
    }

    /** Who hands it in; the first window if this is not called. */
    public Draft by(String user) {
      by = user;
      return this;
    }

    /** A second application that is equal to this one. */
    public Draft again() {
      Draft copy = new Draft(catalogue.get((String) variables.get("serviceItem")));
      copy.variables.clear();
      copy.variables.putAll(variables);
      return copy.by(by);
    }

    public String applicantId() {
      return (String) variables.get("applicantId");
    }

    public Map<String, Object> variables() {
      return Map.copyOf(variables);
    }

    public RunningCase start() {
      ProcessInstance instance =
          as(by, () -> runtimeService.startProcessInstanceByKey(AdministrativeApproval.KEY, new HashMap<>(variables)));
      String number =
          jdbc.sql("select case_number from case_file where process_instance_id = :id")
              .param("id", instance.getId())
              .query(String.class)
              .single();
      return new RunningCase(Cases.this, number, instance.getId());
    }
  }
}
