package org.chengnuo.engine;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/** The engine's filters, whose stored and extending queries are checked by {@link QueryExpressionGuard}. */
final class GuardedFilterService extends FilterServiceImpl {

  @Override
  public Filter saveFilter(Filter filter) {
    if (filter != null) {
      check(filter.getQuery());
    }
    return super.saveFilter(filter);
  }

  @Override
  public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extendingQuery) {
    check(extendingQuery);
    return super.list(filterId, extendingQuery);
  }

  @Override
  public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extendingQuery, int first, int max) {
    check(extendingQuery);
    return super.listPage(filterId, extendingQuery, first, max);
  }

  @Override
  public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extendingQuery) {
    check(extendingQuery);
    return super.singleResult(filterId, extendingQuery);
  }

  @Override
  public Long count(String filterId, Query<?, ?> extendingQuery) {
    check(extendingQuery);
    return super.count(filterId, extendingQuery);
  }

  private static void check(Query<?, ?> query) {
    if (query instanceof AbstractQuery<?, ?> checked) {
      QueryExpressionGuard.check(checked);
    }
  }
}
