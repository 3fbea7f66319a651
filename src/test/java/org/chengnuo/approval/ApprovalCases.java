package org.chengnuo.approval;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.identifier.ResidentId;
import org.chengnuo.identifier.SocialCreditCode;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.RunningCases;
import org.chengnuo.support.RunningCases.Draft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands in applications for tests: the examples of contract and catalogue, an applicant whom no other test has, and one
 * override for what the test is about. {@code cases.start("LSYD")} is in order; {@code
 * cases.application("LSYD").with("channel", "PHONE").start()} differs in one point.
 */
@Component
public class ApprovalCases {

  private static final AtomicInteger APPLICANTS = new AtomicInteger();

  final RuntimeService runtimeService;
  final TaskService taskService;
  final HistoryService historyService;
  final ManagementService managementService;
  final JdbcClient jdbc;

  private final RunningCases cases;
  private final Catalogue catalogue;
  private final Applications applications;

  ApprovalCases(ProcessEngine engine, RunningCases cases, Catalogue catalogue, Applications applications, JdbcClient jdbc) {
    this.runtimeService = engine.getRuntimeService();
    this.taskService = engine.getTaskService();
    this.historyService = engine.getHistoryService();
    this.managementService = engine.getManagementService();
    this.cases = cases;
    this.catalogue = catalogue;
    this.applications = applications;
    this.jdbc = jdbc;
  }

  public ServiceItem item(String code) {
    return catalogue.get(code);
  }

  /** An application for the item that is in order. */
  public Draft application(String itemCode) {
    ServiceItem item = catalogue.get(itemCode);
    boolean person = item.applicantTypes().contains(ApplicantType.PERSON);
    return cases.draft(AdministrativeApproval.KEY, item)
        .with("applicantType", person ? "PERSON" : "ORGANIZATION")
        .with("applicantName", person ? "申请人（演示）" : "某某有限公司（演示）")
        .with("applicantId", person ? residentId(LocalDate.of(1990, 1, 1)) : socialCreditCode());
  }

  /** A case that the window has just registered. */
  public RunningCase start(String itemCode) {
    return application(itemCode).start();
  }

  /** The case of that number. */
  public RunningCase find(String caseNumber) {
    return cases.find(caseNumber);
  }

  /** A case that the window has accepted, of an application that differs so, in pairs of name and value. */
  public RunningCase accepted(String itemCode, Object... otherFacts) {
    return application(itemCode).with(otherFacts).start().complete(ApprovalSteps.EXAMINE);
  }

  /** A case that has passed the inspection, where it needs one, and waits for the review. */
  public RunningCase awaitingReview(String itemCode, Object... otherFacts) {
    return application(itemCode).with(otherFacts).start().until(ApprovalSteps.REVIEW);
  }

  /** What was applied for. */
  public Application of(RunningCase running) {
    return applications.get(running.number());
  }

  /** How many cases were ever registered under this applicant's number. */
  public int registered(String applicantId) {
    return jdbc.sql("select count(*) from approval_case where applicant_id = :id")
        .param("id", applicantId)
        .query(Integer.class)
        .single();
  }

  public List<String> candidateGroups(Task task) {
    return cases.candidateGroups(task);
  }

  /** Acts as a user with the groups that the engine knows of them, as a request over the web would. */
  public <T> T as(String user, Supplier<T> work) {
    return cases.as(user, work);
  }

  /** As {@link #as(String, Supplier)} for what answers nothing. */
  public void as(String user, Runnable work) {
    cases.as(user, work);
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
}
