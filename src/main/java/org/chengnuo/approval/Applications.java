package org.chengnuo.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.Facts;
import org.chengnuo.engine.CommittedValues;
import org.chengnuo.problem.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The applications that were handed in. They never change, so a node keeps the ones it worked with last in memory and
 * the steps of a case do not read them again.
 */
@Component
public class Applications {

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final CommittedValues<String, Application> known = new CommittedValues<>();

  Applications(JdbcClient jdbc, Catalogue catalogue) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
  }

  /** @throws NotFoundException if there is no such application */
  public Application get(String caseNumber) {
    return find(caseNumber).orElseThrow(() -> new NotFoundException("没有编号为“" + caseNumber + "”的办件"));
  }

  public Optional<Application> find(String caseNumber) {
    return known.find(caseNumber, this::read);
  }

  /** Takes an application that the running transaction has filed. */
  public void add(Application filed) {
    known.add(filed.caseNumber(), filed);
  }

  private Optional<Application> read(String caseNumber) {
    return jdbc.sql(
            """
            select c.*, a.service_item, a.applicant_type, a.applicant_id, a.channel, a.priority, a.delivery
            from approval_case a join case_file c on c.case_number = a.case_number where a.case_number = :number
            """)
        .param("number", caseNumber)
        .query(this::application)
        .optional();
  }

  private Application application(ResultSet row, int index) throws SQLException {
    Case file = Cases.read(row, index);
    return new Application(
        file,
        catalogue.get(row.getString("service_item")),
        new Applicant(
            ApplicantType.valueOf(row.getString("applicant_type")),
            file.party().name(),
            row.getString("applicant_id"),
            file.party().phone()),
        Channel.valueOf(row.getString("channel")),
        Priority.valueOf(row.getString("priority")),
        Delivery.valueOf(row.getString("delivery")),
        facts(file.number()));
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
