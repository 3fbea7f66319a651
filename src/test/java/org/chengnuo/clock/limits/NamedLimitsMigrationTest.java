package org.chengnuo.clock.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chengnuo.support.Migrations;
import org.chengnuo.support.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks that started before limits were named go on, and nothing of their ledgers is lost. */
class NamedLimitsMigrationTest {

  private static final String BEFORE = "12.1";
  private static final String AFTER = "13.1";
  private static final String LEDGER =
      "select case_number, seq, kind, effective_at, recorded_at, cause, basis, actor, note, days from clock_entry"
          + " order by case_number, seq";

  @ParameterizedTest
  @ValueSource(strings = {"H2", "PostgreSQL"})
  void clocksOfBeforeBecomeTheHandlingWithItsTwoLimits(String product) {
    try (HikariDataSource database = database(product)) {
      move(database, JdbcClient.create(database));
    }
  }

  private void move(DataSource database, JdbcClient jdbc) {
    migrate(database, BEFORE);
    jdbc.sql(
            """
            insert into case_clock (case_number, state, promised_days, statutory_days, started_on, promised_due, statutory_due)
            values ('A', 'PAUSED', 5, 20, date '2026-03-02', date '2026-03-11', date '2026-04-01'),
                   ('B', 'STOPPED', 0, 0, date '2026-03-02', date '2026-03-02', date '2026-03-02')
            """)
        .update();
    jdbc.sql(
            """
            insert into clock_entry (case_number, seq, kind, effective_at, recorded_at, cause, basis, actor, note, days) values
              ('A', 1, 'START', timestamp with time zone '2026-03-02 10:00:00+08:00',
               timestamp with time zone '2026-03-02 10:00:01+08:00', null, '依据', 'window1', null, 0),
              ('A', 2, 'EXTEND', timestamp with time zone '2026-03-03 10:00:00+08:00',
               timestamp with time zone '2026-03-03 10:00:01+08:00', null, '延长', 'head1', '复杂', 10),
              ('A', 3, 'PAUSE', timestamp with time zone '2026-03-04 10:00:00+08:00',
               timestamp with time zone '2026-03-04 10:00:01+08:00', 'EXPERT_REVIEW', '评审', 'reviewer1', '需评审', 0),
              ('B', 1, 'START', timestamp with time zone '2026-03-02 10:00:00+08:00',
               timestamp with time zone '2026-03-02 10:00:01+08:00', null, '依据', 'window1', null, 0),
              ('B', 2, 'STOP', timestamp with time zone '2026-03-02 11:00:00+08:00',
               timestamp with time zone '2026-03-02 11:00:01+08:00', null, '决定', 'approver1', null, 0)
            """)
        .update();
    List<Map<String, Object>> ledger = jdbc.sql(LEDGER).query().listOfRows();

    migrate(database, AFTER);

    assertThat(jdbc.sql(LEDGER).query().listOfRows()).hasSize(5).isEqualTo(ledger);
    assertThat(jdbc.sql("select distinct clock_name from clock_entry").query(String.class).list())
        .containsExactly("HANDLING");
    assertThat(lines(jdbc, "select case_number, clock_name, label, state, started_on from case_clock order by case_number"))
        .containsExactly("A HANDLING 办理 PAUSED 2026-03-02", "B HANDLING 办理 STOPPED 2026-03-02");
    assertThat(
            lines(
                jdbc,
                """
                select case_number, limit_name, label, limit_length, day_kind, blue_percent, yellow_percent, due_on
                from case_limit order by case_number, seq"""))
        .containsExactly(
            "A PROMISED 承诺时限 5 WORKING_DAYS 50 80 2026-03-11", "A STATUTORY 法定时限 20 WORKING_DAYS 50 80 2026-04-01",
            "B PROMISED 承诺时限 0 WORKING_DAYS 50 80 2026-03-02", "B STATUTORY 法定时限 0 WORKING_DAYS 50 80 2026-03-02");
    assertThat(jdbc.sql("select causes from case_limit").query(String.class).list())
        .allSatisfy(causes -> assertThat(ClockRows.causes(causes)).extracting(PauseCause::label).hasSize(9).contains("专家评审"));
  }

  @Test
  void onPostgresTheMovedLedgerStaysAppendOnly() {
    try (HikariDataSource database = database("PostgreSQL")) {
      migrate(database, AFTER);
      JdbcClient jdbc = JdbcClient.create(database);

      Stream.of("update clock_entry set note = 'x'", "delete from clock_entry", "truncate clock_entry")
          .forEach(change -> assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only"));
    }
  }

  private static List<String> lines(JdbcClient jdbc, String query) {
    return jdbc.sql(query)
        .query(
            (row, i) -> {
              StringBuilder line = new StringBuilder();
              for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                line.append(column == 1 ? "" : " ").append(row.getString(column));
              }
              return line.toString();
            })
        .list();
  }

  private void migrate(DataSource database, String target) {
    Migrations.on(database).target(target).load().migrate();
  }

  /** As the application holds it: the connection that made the tables stays open, or H2 refuses their checks. */
  private static HikariDataSource database(String product) {
    HikariConfig config = new HikariConfig();
    boolean h2 = product.equals("H2");
    config.setJdbcUrl(h2 ? "jdbc:h2:mem:named-limits" : PostgresDatabase.createDatabase());
    config.setUsername(h2 ? "sa" : "postgres");
    config.setMaxLifetime(0);
    config.setMaximumPoolSize(4);
    return new HikariDataSource(config);
  }
}
