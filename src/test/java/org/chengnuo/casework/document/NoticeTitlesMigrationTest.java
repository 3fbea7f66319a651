package org.chengnuo.casework.document;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.chengnuo.support.Migrations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents that were sent before their titles were kept are found under the titles that stood over them. */
class NoticeTitlesMigrationTest {

  private static final String BEFORE = "12.1";
  private static final String AFTER = "14";

  @ParameterizedTest
  @ValueSource(strings = {"H2", "PostgreSQL"})
  void documentsOfBeforeKeepTheirTitles(String product) {
    DataSource database = Migrations.emptyDatabase(product);
    JdbcClient jdbc = JdbcClient.create(database);
    Migrations.on(database).target(BEFORE).load().migrate();
    jdbc.sql(
            """
            insert into case_file (case_number, process, process_instance_id, title, opened_at, opened_by)
            values ('one', 'administrative-approval', 'one', '甲', current_timestamp, 'window1')
            """)
        .update();
    insert(jdbc, "GRANT", "巴自然资准〔2026〕1号", "经审查符合法定条件，准予行政许可。");
    insert(jdbc, "GRANT", "巴自然资准〔2026〕2号", "经审核符合登记条件，予以登记；登记自记载于不动产登记簿时完成。");
    insert(jdbc, "GRANT", "巴自然资审〔2026〕1号", "经审查符合供地条件，同意供地，按有批准权的人民政府的决定办理供地手续。");
    insert(jdbc, "REFUSAL", "巴自然资驳〔2026〕1号", "经核查，不予备案。理由：不予行政许可。");
    insert(jdbc, "SILENCE", "巴自然资默〔2026〕1号", "在许可证有效期届满前未作出是否准予延续的决定，视为准予延续。");
    insert(jdbc, "CORRECTION", "巴自然资补〔2026〕1号", "现不予受理，并一次性告知需要补正的全部内容：1. 合同。");
    insert(jdbc, "LAPSE", "巴自然资终〔2026〕1号", "贵单位嘱托办理的“查封登记”未在期限内缴费。");
    insert(jdbc, "PAUSE", "巴自然资中〔2026〕1号", "需进行听证。");

    Migrations.on(database).target(AFTER).load().migrate();

    assertThat(jdbc.sql("select title from notice order by notice_number").query(String.class).list())
        .containsExactlyInAnyOrder(
            "准予行政许可决定书", "准予登记告知书", "供地审查意见书", "不予备案告知书", "视为准予延续通知书", "不予受理并补正告知书", "嘱托退回函", "中止计时告知书");
  }

  private static void insert(JdbcClient jdbc, String kind, String number, String content) {
    jdbc.sql(
            """
            insert into notice (notice_number, case_number, kind, issued_at, issued_by, content)
            values (:number, 'one', :kind, current_timestamp, 'window1', :content)
            """)
        .param("number", number)
        .param("kind", kind)
        .param("content", content)
        .update();
  }
}
