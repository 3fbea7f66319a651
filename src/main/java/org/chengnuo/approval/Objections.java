package org.chengnuo.approval;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has spoken against an application. */
@Component
public class Objections {

  private final JdbcClient jdbc;

  Objections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a consulted section disagreed, or the last review advised to refuse. */
  public boolean standAgainst(String caseNumber) {
    return jdbc.sql(
            """
            select exists (select 1 from opinion
                where case_number = :case and stage = 'COUNTERSIGN' and conclusion = 'DISAGREE')
              or coalesce((select conclusion from opinion where case_number = :case and stage = 'REVIEW'
                order by id desc limit 1) = 'REFUSE', false)
            """)
        .param("case", caseNumber)
        .query(Boolean.class)
        .single();
  }
}
