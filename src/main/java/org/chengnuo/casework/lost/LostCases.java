package org.chengnuo.casework.lost;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the open cases with what the engine runs. */
@Component
class LostCases {

  /** Who has lost more than this need not know how many. */
  static final int COUNTED = 1000;

  private static final String LOST =
      """
      from case_file c
      left join ACT_RU_EXECUTION e on e.ID_ = c.process_instance_id
      where c.closed_at is null and e.ID_ is null
      """;

  private final JdbcClient jdbc;

  LostCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Numbers of the lost cases, {@value #COUNTED} at most; one statement, which reads open cases only. */
  List<String> numbers() {
    return jdbc.sql("select c.case_number " + LOST + " fetch first :counted rows only").param("counted", COUNTED)
        .query(String.class).list();
  }

  boolean isLost(String caseNumber) {
    return jdbc.sql("select count(*) " + LOST + " and c.case_number = :case").param("case", caseNumber)
        .query(Integer.class).single() > 0;
  }
}
