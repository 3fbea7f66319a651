package org.chengnuo.approval.intake;

import java.sql.Types;
import java.util.List;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.casework.CaseClosed;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.Opener;
import org.chengnuo.casework.RepeatedRequestException;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.problem.ConflictException;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of new applications: none twice under one request id, none twice while it is open. */
@Component
class ApplicationFiles {

  private final Cases cases;
  private final Applications applications;
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  ApplicationFiles(Cases cases, Applications applications, JdbcClient jdbc, JdbcTemplate batch) {
    this.cases = cases;
    this.applications = applications;
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /**
   * Files a new application.
   *
   * @throws org.springframework.dao.DuplicateKeyException if it is known, and was not when {@link #refuseKnown} asked
   */
  void file(Application application, Intake.Request request) {
    cases.open(application.file(), request.start());
    jdbc.sql(
            """
            insert into approval_case (case_number, service_item, applicant_type, applicant_id, channel, priority, delivery)
            values (:number, :item, :type, :id, :channel, :priority, :delivery)
            """)
        .param("number", application.caseNumber())
        .param("item", application.item().code())
        .param("type", application.applicant().type().name())
        .param("id", application.applicant().identifier())
        .param("channel", application.channel().name())
        .param("priority", application.priority().name())
        .param("delivery", application.delivery().name())
        .update();
    jdbc.sql("insert into open_application (open_key, case_number) values (:key, :number)")
        .param("key", openKey(request))
        .param("number", application.caseNumber())
        .update();
    fileFacts(application);
    applications.add(application);
  }

  /** From now on the applicant may apply anew. */
  @EventListener
  void onClosed(CaseClosed closed) {
    jdbc.sql("delete from open_application where case_number = :number").param("number", closed.caseNumber()).update();
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
   * @param opener whose own the request id is
   * @throws RepeatedRequestException if the same application was registered under the same request id
   * @throws ConflictException if another application was registered under it, or if an application of the same applicant
   *     for the same item and parcel is open; names it, unless it is for another system to know
   */
  void refuseKnown(Intake.Request request, Opener opener) {
    List<Known> found =
        jdbc.sql(
                """
                select case_number, process_instance_id, request_digest, source_system, true as repeated
                from case_file where opened_by = :caller and request_id = :request
                union all
                select c.case_number, c.process_instance_id, null, c.source_system, false
                from open_application o join case_file c on c.case_number = o.case_number where o.open_key = :key
                """)
            .param("caller", opener.userId())
            .param("request", request.start().id(), Types.VARCHAR)
            .param("key", openKey(request))
            .query(
                (row, i) ->
                    new Known(
                        new Cases.Earlier(row.getString(1), row.getString(2), row.getString(3)), row.getString(4),
                        row.getBoolean(5)))
            .list();
    found.stream().filter(Known::repeated).findFirst().ifPresent(known -> known.earlier().refuse(request.start()));
    found.stream().findFirst().ifPresent(open -> refuseOpen(open, opener));
  }

  private static void refuseOpen(Known open, Opener opener) {
    boolean told = !opener.system() || opener.userId().equals(open.sourceSystem());
    throw new ConflictException(
        "该申请人就同一事项、同一宗地的申请正在办理" + (told ? "，办件编号 " + open.earlier().caseNumber() : "") + "，请勿重复申请");
  }

  /** @param sourceSystem null where a clerk registered it */
  private record Known(Cases.Earlier earlier, String sourceSystem, boolean repeated) {}

  private static String openKey(Intake.Request request) {
    return request.item().code()
        + "|"
        + request.applicant().identifier()
        + "|"
        + request.facts().text(ServiceItem.PARCEL).orElse("");
  }
}
