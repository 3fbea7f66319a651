package org.chengnuo.approval;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.engine.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The written notices of a case. Numbers follow GB/T 9704: 机关代字〔年〕序号. */
@Component
public class Notices {

  /** One notice. */
  public record Notice(String number, NoticeKind kind, Instant issuedAt, String issuedBy, String content) {}

  private final Bureau bureau;
  private final NumberSeries series;
  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  Notices(Bureau bureau, NumberSeries series, JdbcClient jdbc, CurrentUser user, Clock clock) {
    this.bureau = bureau;
    this.series = series;
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Issues a notice.
   *
   * @param content what the applicant reads, in Chinese
   * @return its number
   */
  public String issue(NoticeKind kind, String caseNumber, String content) {
    Instant now = clock.instant();
    int year = now.atZone(clock.getZone()).getYear();
    String number =
        "%s%s〔%d〕%d号".formatted(bureau.documentMark(), kind.mark(), year, series.next(kind.name(), year));
    jdbc.sql(
            """
            insert into notice (notice_number, case_number, kind, issued_at, issued_by, content)
            values (:number, :case, :kind, :at, :by, :content)
            """)
        .param("number", number)
        .param("case", caseNumber)
        .param("kind", kind.name())
        .param("at", Timestamp.from(now))
        .param("by", user.actor())
        .param("content", withSingleStops(content))
        .update();
    return number;
  }

  /** People end what they fill in with a full stop, and so does the sentence around it. */
  private static String withSingleStops(String content) {
    return content.replaceAll("[。；]+。", "。");
  }

  /** The remedies that every unfavourable decision must name (行政许可法 art. 38; 行政复议法 art. 20; 行政诉讼法 art. 46). */
  public String remedies() {
    return "如不服，可以自收到本文书之日起六十日内向"
        + bureau.reviewOrgan()
        + "申请行政复议，也可以自收到本文书之日起六个月内依法向"
        + bureau.court()
        + "提起行政诉讼。";
  }

  public List<Notice> of(String caseNumber) {
    return jdbc.sql("select * from notice where case_number = :case order by issued_at, notice_number")
        .param("case", caseNumber)
        .query(
            (row, i) ->
                new Notice(
                    row.getString("notice_number"),
                    NoticeKind.valueOf(row.getString("kind")),
                    row.getTimestamp("issued_at").toInstant(),
                    row.getString("issued_by"),
                    row.getString("content")))
        .list();
  }
}
