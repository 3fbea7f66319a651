package org.chengnuo.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts what goes to the database. A batch is one round trip and as many statements as it has rows; a commit is one
 * round trip and one transaction.
 */
class CountingDataSource implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {

  private final AtomicInteger executions = new AtomicInteger();
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicInteger commits = new AtomicInteger();
  private final List<String> log = new ArrayList<>();

  /** What was counted between two moments. */
  record Count(int roundTrips, int statements, int transactions) {

    Count minus(Count earlier) {
      return new Count(
          roundTrips - earlier.roundTrips, statements - earlier.statements, transactions - earlier.transactions);
    }
  }

  Count count() {
    return new Count(executions.get() + commits.get(), statements.get(), commits.get());
  }

  List<String> log() {
    return log;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource dataSource
        ? ProxyDataSourceBuilder.create(dataSource).listener(this).methodListener(this).build()
        : bean;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    executions.incrementAndGet();
    statements.addAndGet(execution.isBatch() ? execution.getBatchSize() : queries.size());
    synchronized (log) {
      log.add((execution.isBatch() ? execution.getBatchSize() + "x " : "") + queries.get(0).getQuery());
    }
  }

  @Override
  public void beforeMethod(MethodExecutionContext context) {}

  @Override
  public void afterMethod(MethodExecutionContext context) {
    if (context.getMethod().getName().equals("commit")) {
      commits.incrementAndGet();
      synchronized (log) {
        log.add("COMMIT");
      }
    }
  }
}
