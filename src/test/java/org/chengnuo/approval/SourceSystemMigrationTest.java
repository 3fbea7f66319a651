package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import javax.sql.DataSource;
import org.chengnuo.support.Migrations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database from before source systems were recorded is opened and goes on. */
class SourceSystemMigrationTest {

  private static final String BEFORE = "4";
  private static final String AFTER = "8";

  @ParameterizedTest
  @ValueSource(strings = {"H2", "PostgreSQL"})
  void casesOfBeforeBelongToTheSystemThatRegisteredThem(String product) {
    DataSource database = Migrations.emptyDatabase(product);
    JdbcClient jdbc = JdbcClient.create(database);
    Migrations.on(database).target(BEFORE).load().migrate();
    jdbc.sql("insert into ACT_ID_USER (ID_, REV_) values ('portal', 1), ('window1', 1)").update();
    jdbc.sql("insert into ACT_ID_GROUP (ID_, REV_) values ('api-clients', 1), ('window-clerks', 1)").update();
    jdbc.sql("insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) values ('portal', 'api-clients'),"
        + " ('window1', 'window-clerks')").update();
    jdbc.sql("insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)"
        + " values ('a', 1, 1, 'api-clients', 6, 'administrative-approval', 4866)").update();
    insertCase(jdbc, "one", "portal", "R-1");
    insertCase(jdbc, "two", "window1", "R-2");
    insertCase(jdbc, "three", "window1", null);

    Migrations.on(database).target(AFTER).load().migrate();

    assertThat(jdbc.sql("select case_number, source_system, request_id from approval_case order by case_number").query()
            .listOfRows())
        .extracting(row -> row.get("case_number") + " " + row.get("source_system") + " " + row.get("request_id"))
        .containsExactly("one portal R-1", "three null null", "two null R-2");
    // To read the definition and to start.
    assertThat(jdbc.sql("select PERMS_ from ACT_RU_AUTHORIZATION where ID_ = 'a'").query(Integer.class).single())
        .isEqualTo(2 + 256);
    insertCase(jdbc, "four", "portal", "R-2");
  }

  private static void insertCase(JdbcClient jdbc, String number, String by, String requestId) {
    jdbc.sql(
            """
            insert into approval_case (case_number, process_instance_id, service_item, applicant_type, applicant_name,
              applicant_id, applicant_phone, channel, priority, delivery, received_at, registered_by, request_id)
            values (:number, :number, 'TDHY', 'PERSON', '甲', '1', '1', 'ONLINE', 'NONE', 'PICKUP', current_timestamp, :by,
              :request)
            """)
        .param("number", number)
        .param("by", by)
        .param("request", requestId, Types.VARCHAR)
        .update();
  }
}
