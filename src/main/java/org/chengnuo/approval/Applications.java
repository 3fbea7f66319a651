package org.chengnuo.approval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.Facts;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.engine.PerTransaction;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.NotFoundException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The applications that were handed in. They never change, so a node keeps the ones it worked with last in memory and
 * the steps of a case do not read them again.
 */
@Component
public class Applications {

  private static final int KEPT = 4096;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Catalogue catalogue;

  private final Cache<String, Application> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  private final PerTransaction<String, Optional<Application>> here = new PerTransaction<>();

  Applications(JdbcClient jdbc, JdbcTemplate batch, Catalogue catalogue) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.catalogue = catalogue;
  }

  /** @throws NotFoundException if there is no such case */
  public Application get(String caseNumber) {
    return find(caseNumber).orElseThrow(() -> new NotFoundException("没有编号为“" + caseNumber + "”的办件"));
  }

  public Optional<Application> find(String caseNumber) {
    Application known = kept.getIfPresent(caseNumber);
    return known == null ? here.get(caseNumber, this::readAndKeep) : Optional.of(known);
  }

  /**
   * Files a new application.
   *
   * @param answerable user id of the clerk who registers it and answers for it to the end; null where none does
   * @throws org.springframework.dao.DuplicateKeyException if it is known, and was not when {@link #refuseKnown} asked
   */
  void file(Application application, Intake.Request request, String answerable) {
    jdbc.sql(
            """
            insert into approval_case (case_number, process_instance_id, service_item, applicant_type, applicant_name,
              applicant_id, applicant_phone, channel, priority, delivery, received_at, registered_by, request_id,
              request_digest, source_system, answerable)
            values (:number, :process, :item, :type, :name, :id, :phone, :channel, :priority, :delivery, :receivedAt,
              :registeredBy, :requestId,
              :digest, :sourceSystem, :answerable)
            """)
        .param("number", application.caseNumber())
        .param("process", application.processInstanceId())
        .param("item", application.item().code())
        .param("type", application.applicant().type().name())
        .param("name", application.applicant().name())
        .param("id", application.applicant().identifier())
        .param("phone", application.applicant().phone())
        .param("channel", application.channel().name())
        .param("priority", application.priority().name())
        .param("delivery", application.delivery().name())
        .param("receivedAt", Timestamp.from(application.receivedAt()))
        .param("registeredBy", application.registeredBy())
        .param("requestId", request.requestId().orElse(null))
        .param("digest", request.digest())
        .param("sourceSystem", application.sourceSystem())
        .param("answerable", answerable)
        .update();
    jdbc.sql("insert into open_application (open_key, case_number) values (:key, :number)")
        .param("key", openKey(request))
        .param("number", application.caseNumber())
        .update();
    fileFacts(application);
    // For this transaction only: it may still be rolled back.
    here.put(application.caseNumber(), Optional.of(application));
  }

  private void fileFacts(Application application) {
    batch.batchUpdate(
        "insert into case_fact (case_number, name, fact_value) values (?, ?, ?)",
        application.facts().asMap().entrySet().stream()
            .map(fact -> new Object[] {application.caseNumber(), fact.getKey(), fact.getValue()})
            .toList());
  }

  /**
   * Asked in one statement: between two, the case that a repeated request has made could come to light as somebody
   * else's.
   *
   * @param registrar whose own the request id is
   * @throws RepeatedRequestException if the same application was registered under the same request id
   * @throws ConflictException if another application was registered under it, or if an application of the same applicant
   *     for the same item and parcel is open; names it, unless it is for another system to know
   */
  void refuseKnown(Intake.Request request, Registrar registrar) {
    List<Known> known =
        jdbc.sql(
                """
                select process_instance_id, case_number, true as repeated, request_digest, source_system
                from approval_case where registered_by = :caller and request_id = :request
                union all
                select '', o.case_number, false, null, c.source_system
                from open_application o join approval_case c on c.case_number = o.case_number where o.open_key = :key
                """)
            .param("caller", registrar.userId())
            .param("request", request.requestId().orElse(null), Types.VARCHAR)
            .param("key", openKey(request))
            .query(
                (row, i) ->
                    new Known(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4), row.getString(5)))
            .list();
    known.stream().filter(Known::repeated).findFirst().ifPresent(repeated -> refuseRepeated(repeated, request));
    known.stream().findFirst().ifPresent(open -> refuseOpen(open, registrar));
  }

  private static void refuseRepeated(Known repeated, Intake.Request request) {
    if (repeated.digest() != null && !repeated.digest().equals(request.digest())) {
      throw new ConflictException("请求编号已用于内容不同的另一份申请，办件编号 " + repeated.caseNumber() + "；新的申请请使用新的请求编号");
    }
    throw new RepeatedRequestException(repeated.processInstanceId(), repeated.caseNumber());
  }

  private static void refuseOpen(Known open, Registrar registrar) {
    boolean told = !registrar.system() || registrar.userId().equals(open.sourceSystem());
    throw new ConflictException(
        "该申请人就同一事项、同一宗地的申请正在办理" + (told ? "，办件编号 " + open.caseNumber() : "") + "，请勿重复申请");
  }

  /**
   * @param digest null where it was not kept
   * @param sourceSystem null where a clerk registered it
   */
  private record Known(
      String processInstanceId, String caseNumber, boolean repeated, String digest, String sourceSystem) {}

  private static String openKey(Intake.Request request) {
    return request.item().code()
        + "|"
        + request.applicant().identifier()
        + "|"
        + request.facts().text(ServiceItem.PARCEL).orElse("");
  }

  private Optional<Application> readAndKeep(String caseNumber) {
    Optional<Application> read = read(caseNumber);
    read.ifPresent(application -> kept.put(caseNumber, application));
    return read;
  }

  private Optional<Application> read(String caseNumber) {
    return jdbc.sql("select * from approval_case where case_number = :number")
        .param("number", caseNumber)
        .query(
            (row, i) ->
                new Application(
                    row.getString("case_number"),
                    row.getString("process_instance_id"),
                    catalogue.get(row.getString("service_item")),
                    new Applicant(
                        ApplicantType.valueOf(row.getString("applicant_type")),
                        row.getString("applicant_name"),
                        row.getString("applicant_id"),
                        row.getString("applicant_phone")),
                    Channel.valueOf(row.getString("channel")),
                    Priority.valueOf(row.getString("priority")),
                    Delivery.valueOf(row.getString("delivery")),
                    facts(caseNumber),
                    row.getTimestamp("received_at").toInstant(),
                    row.getString("registered_by"),
                    row.getString("source_system")))
        .optional();
  }

  private Facts facts(String caseNumber) {
    Map<String, String> facts = new LinkedHashMap<>();
    jdbc.sql("select name, fact_value from case_fact where case_number = :number order by name")
        .param("number", caseNumber)
        .query(row -> {
          facts.put(row.getString(1), row.getString(2));
        });
    return new Facts(facts);
  }
}
