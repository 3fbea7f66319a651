package org.chengnuo.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.identifier.ResidentId;
import org.chengnuo.identifier.SocialCreditCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drives many cases of one application through the engine's Java services as the application itself, so that nobody's
 * rights are asked and the costs are those of the process.
 */
public final class CaseDriver {

  /** A case by its two names. */
  public record Driven(String number, String instance) {}

  private static final AtomicInteger APPLICANTS = new AtomicInteger();
  private static final String CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final ManagementService managementService;
  private final Catalogue catalogue;
  private final JdbcClient jdbc;

  public CaseDriver(BeanFactory application) {
    this.runtimeService = application.getBean(RuntimeService.class);
    this.taskService = application.getBean(TaskService.class);
    this.managementService = application.getBean(ManagementService.class);
    this.catalogue = application.getBean(Catalogue.class);
    this.jdbc = application.getBean(JdbcClient.class);
  }

  /** Moves the clock of the engines of this JVM. */
  public static void setTime(Instant instant) {
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  /** A case that was just registered, of an applicant of its own; facts as the catalogue's examples but for these. */
  public Driven start(String itemCode, Map<String, Object> overrides) {
    ServiceItem item = catalogue.get(itemCode);
    boolean person = item.applicantTypes().contains(ApplicantType.PERSON);
    Map<String, Object> variables = new HashMap<>();
    variables.put("serviceItem", item.code());
    variables.put("applicantType", person ? "PERSON" : "ORGANIZATION");
    variables.put("applicantName", person ? "申请人（演示）" : "某某有限公司（演示）");
    variables.put("applicantId", person ? residentId() : creditCode());
    variables.put("applicantPhone", "13800000000");
    item.facts().forEach(fact -> variables.put(fact.name(), fact.example()));
    variables.putAll(overrides);
    String instance = runtimeService.startProcessInstanceByKey(AdministrativeApproval.KEY, variables).getId();
    String number = jdbc.sql("select case_number from case_file where process_instance_id = :id")
        .param("id", instance).query(String.class).single();
    return new Driven(number, instance);
  }

  private static String residentId() {
    int sequence = APPLICANTS.incrementAndGet();
    LocalDate born = LocalDate.of(1980, 1, 1).plusDays(sequence / 1000);
    String body = "150802%s%03d".formatted(born.format(DateTimeFormatter.BASIC_ISO_DATE), sequence % 1000);
    return IntStream.range(0, 11).mapToObj(check -> body + "0123456789X".charAt(check))
        .filter(candidate -> ResidentId.parse(candidate).isPresent()).findFirst().orElseThrow();
  }

  private static String creditCode() {
    String body = "11150800%08d".formatted(APPLICANTS.incrementAndGet());
    return IntStream.range(0, 31 * 31)
        .mapToObj(checks -> body + CREDIT_CODE_ALPHABET.charAt(checks / 31) + CREDIT_CODE_ALPHABET.charAt(checks % 31))
        .filter(candidate -> SocialCreditCode.parse(candidate).isPresent()).findFirst().orElseThrow();
  }

  public List<Task> tasks(Driven one) {
    return taskService.createTaskQuery().processInstanceId(one.instance()).list();
  }

  public List<String> open(Driven one) {
    return tasks(one).stream().map(Task::getTaskDefinitionKey).sorted().toList();
  }

  /** Id of the one open task of that step. */
  public String task(Driven one, String step) {
    return taskService.createTaskQuery().processInstanceId(one.instance()).taskDefinitionKey(step).singleResult()
        .getId();
  }

  public void complete(Driven one, String step, Map<String, Object> answers) {
    taskService.complete(task(one, step), answers);
  }

  /** Everybody does the usual until that step is open. */
  public void until(Driven one, String step) {
    for (List<Task> open = tasks(one); open.stream().noneMatch(task -> task.getTaskDefinitionKey().equals(step));
        open = tasks(one)) {
      usual(open.get(0));
    }
  }

  /** Everybody does the usual until nothing is open. */
  public void untilEnd(Driven one) {
    for (List<Task> open = tasks(one); !open.isEmpty(); open = tasks(one)) {
      usual(open.get(0));
    }
  }

  private void usual(Task task) {
    taskService.complete(task.getId(), usualAnswers(task));
  }

  private static Map<String, Object> usualAnswers(Task task) {
    return switch (task.getTaskDefinitionKey()) {
      case "UserTask_BookHomeVisit" -> Map.of("visitAt", "2026-03-03T09:30", "visitAddress", "某某小区（演示）");
      case "UserTask_ExamineMaterials" -> Map.of("acceptance", "ACCEPT");
      case "UserTask_JustifyFurtherDemand" -> Map.of("demandApproved", true, "demandGrounds", "材料互相矛盾");
      case "UserTask_ReceiveCorrection" -> Map.of("correctionComplete", true);
      case "UserTask_InspectSite" ->
          Map.of("inspectionResult", "PASS", "inspectorOne", "inspector1", "inspectorTwo", "inspector2");
      case "UserTask_Countersign" -> Map.of("opinion", "AGREE");
      case "UserTask_Review" -> Map.of("reviewOpinion", "符合规定", "reviewRecommendation", "GRANT");
      case "UserTask_AwaitProcedure" -> Map.of("procedureResult", "听证已举行");
      case "UserTask_ApproveExtension" -> Map.of("extensionApproved", true, "extensionReason", "案情复杂");
      case "UserTask_Decide" -> Map.of("decision", "GRANT");
      case "UserTask_ConfirmSilence" -> Map.of("silenceUpheld", true);
      case "UserTask_CollectFee" -> Map.of("paymentMethod", "现金", "paymentReference", "PJ" + task.getId());
      case "UserTask_SealCertificate" -> Map.of("sealApplied", true);
      case "UserTask_HandOver", "UserTask_DeliverToDoor" -> Map.of("receivedBy", "申请人（演示）");
      case "UserTask_ExpediteCase" -> Map.of("expediteNote", "请尽快办理");
      default -> throw new IllegalArgumentException("no usual answers to " + task.getTaskDefinitionKey());
    };
  }

  /** A message by the case's business key. */
  public void message(Driven one, String name) {
    runtimeService.createMessageCorrelation(name).processInstanceBusinessKey(one.number()).correlate();
  }

  /** The one timer of that event, if there is any. */
  public Job timer(Driven one, String event) {
    return managementService.createJobQuery().processInstanceId(one.instance()).activityId(event).singleResult();
  }

  /** Fires the timer of that event, which must be due. */
  public void fire(Driven one, String event) {
    managementService.executeJob(timer(one, event).getId());
  }
}
