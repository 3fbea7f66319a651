package org.chengnuo.engine;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses expressions in queries (CVE-2026-109432). The engine checks only the outermost query and evaluates those of
 * its {@code orQueries} all the same. Here every level is looked at, and only the few harmless functions that task
 * filters need are let through, and those only on the outermost level, where the engine itself allows them to stored
 * filters alone. A stored filter runs its query without a command of its own, so {@link GuardedFilterService} asks too.
 */
final class QueryExpressionGuard extends CommandInterceptor {

  private static final Pattern HARMLESS = Pattern.compile("""
      \\s*[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)\
      |dateTime\\(\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)|\\.withTimeAtStartOfDay\\(\\))*\
      (\\.toDate\\(\\))?)\\s*\\}\\s*""");

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof AbstractQuery<?, ?> query) {
      check(query);
    }
    return next.execute(command);
  }

  static void check(AbstractQuery<?, ?> query) {
    query.getExpressions().values().forEach(QueryExpressionGuard::checkHarmless);
    if (query instanceof TaskQueryImpl tasks) {
      List<TaskQueryImpl> levels = tasks.getQueries();
      for (TaskQueryImpl level : levels.subList(1, levels.size())) {
        if (!level.getExpressions().isEmpty()) {
          throw new BadUserRequestException("查询条件中不允许使用表达式。");
        }
      }
    }
  }

  private static void checkHarmless(String expression) {
    if (!HARMLESS.matcher(expression).matches()) {
      throw new BadUserRequestException("查询条件中不允许使用该表达式。");
    }
  }
}
