package org.chengnuo.casework.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.approval.ApprovalSteps;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sheet is read whenever somebody opens a task, so it stays cheap however many chapters it has. */
@H2Test
class CostOfASheetTest {

  private static final int RECEIVED = 10;
  private static final int CERTIFIED = 12;

  @Autowired private ApprovalCases cases;
  @Autowired private CaseSheets sheets;
  @Autowired private Sheets pages;
  @Autowired private CaseResources resources;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_sheet_takes_few_statements_for_people_and_for_programs() {
    RunningCase shown = cases.start("BDC-DY");
    assertThat(statements(() -> pages.above("", sheets.get(shown.number())))).isPositive().isLessThanOrEqualTo(RECEIVED);
    shown.until(ApprovalSteps.SEAL);
    assertThat(statements(() -> pages.above("", sheets.get(shown.number())))).isLessThanOrEqualTo(CERTIFIED);
    assertThat(statements(() -> resources.of(sheets.get(shown.number())))).isLessThanOrEqualTo(CERTIFIED);
  }

  /** What is kept of the case is in memory after the first time. */
  private long statements(Runnable read) {
    read.run();
    jdbc.sql("set query_statistics true").update();
    try {
      read.run();
      return jdbc.sql(
              """
              select coalesce(sum(execution_count), 0) from information_schema.query_statistics
              where lower(sql_statement) like 'select%' and sql_statement not like '%query_statistics%'
              """)
          .query(Long.class)
          .single();
    } finally {
      jdbc.sql("set query_statistics false").update();
    }
  }
}
