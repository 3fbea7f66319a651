package org.chengnuo.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.cost.CountingDataSource.Count;
import org.chengnuo.support.PostgresTest;
import org.chengnuo.support.RunningCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A whole case over the Java API, from the start to the hand-over, with the query that finds each task. The bare engine
 * needs 261 round trips, 324 statements and 12 transactions for five tasks without any domain work, 52 round trips a
 * task; the budgets below are what the product needs now, with a margin of one per cent.
 */
@PostgresTest
class CostOfACaseTest {

  private static final Logger LOG = LoggerFactory.getLogger(CostOfACaseTest.class);

  @TestConfiguration
  static class Counting {

    @Bean
    static CountingDataSource countingDataSource() {
      return new CountingDataSource();
    }
  }

  @Autowired private CountingDataSource counting;
  @Autowired private RuntimeService runtimeService;
  @Autowired private TaskService taskService;
  @Autowired private ApprovalCases cases;
  @Autowired private RunningCases running;

  @ParameterizedTest
  @CsvSource({"BDC-DY, 262, 283, 14", "LSYD, 294, 321, 16"})
  void a_whole_case_stays_within_its_budget(String item, int roundTrips, int statements, int transactions) {
    // The first case of a database begins the number series of the year.
    walk(item);
    Count before = counting.count();

    walk(item);

    Count cost = counting.count().minus(before);
    LOG.info("{}: {}", item, cost);
    assertThat(cost.roundTrips()).as("round trips").isLessThanOrEqualTo(roundTrips);
    assertThat(cost.statements()).as("statements").isLessThanOrEqualTo(statements);
    assertThat(cost.transactions()).as("transactions").isLessThanOrEqualTo(transactions);
  }

  private void walk(String code) {
    String id = runtimeService
        .startProcessInstanceByKey(AdministrativeApproval.KEY, cases.application(code).variables()).getId();
    List<Task> open;
    while (!(open = taskService.createTaskQuery().processInstanceId(id).listPage(0, 1)).isEmpty()) {
      taskService.complete(open.get(0).getId(),
          running.usualAnswers(AdministrativeApproval.KEY, open.get(0).getTaskDefinitionKey()));
    }
  }
}
