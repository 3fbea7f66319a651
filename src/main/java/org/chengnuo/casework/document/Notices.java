package org.chengnuo.casework.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.NumberSeries;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The written notices of a case, numbered without gaps, and kept as they were sent. */
@Component
public class Notices {

  /** One notice. The kind may be one that another process issues. */
  public record Notice(
      String number, NoticeKind kind, String title, Instant issuedAt, String issuedBy, String content) {

    IssuedDocument document() {
      return new IssuedDocument(title, number, issuedAt, kind.grants());
    }
  }

  private final Drafts drafts;
  private final CaseTypes types;
  private final Bureau bureau;
  private final NumberSeries series;
  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  Notices(
      Drafts drafts, CaseTypes types, Bureau bureau, NumberSeries series, JdbcClient jdbc, CurrentUser user,
      Clock clock) {
    this.drafts = drafts;
    this.types = types;
    this.bureau = bureau;
    this.series = series;
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Issues a notice on the basis that the law of the case's regime gives.
   *
   * @param fields what the template's text fills in, by name
   * @return its number
   */
  public String issue(NoticeTemplate template, Letter letter, Map<String, String> fields) {
    return issue(letter.caseNumber(), drafts.write(template, letter, fields));
  }

  /** As {@link #issue(NoticeTemplate, Letter, Map)}, on a rule of the case's own. */
  public String issue(NoticeTemplate template, Letter letter, String basis, Map<String, String> fields) {
    return issue(letter.caseNumber(), drafts.write(template, letter, basis, fields));
  }

  /**
   * As {@link #issue(NoticeTemplate, Letter, Map)}, for what a case is told once.
   *
   * @throws ConflictException if the case has a notice of the kind
   */
  public String issueOnce(NoticeTemplate template, Letter letter, Map<String, String> fields) {
    Draft draft = drafts.write(template, letter, fields);
    boolean told =
        jdbc.sql("select exists (select 1 from notice where case_number = :case and kind = :kind)")
            .param("case", letter.caseNumber())
            .param("kind", draft.kind().name())
            .query(Boolean.class)
            .single();
    if (told) {
      throw new ConflictException("该文书已经送达，不能重复制发");
    }
    return issue(letter.caseNumber(), draft);
  }

  private String issue(String caseNumber, Draft draft) {
    String number = draft.number(bureau.documentMark(), series.next(draft.series(), draft.day().getYear()));
    jdbc.sql(
            """
            insert into notice (notice_number, case_number, kind, title, issued_at, issued_by, content)
            values (:number, :case, :kind, :title, :at, :by, :content)
            """)
        .param("number", number)
        .param("case", caseNumber)
        .param("kind", draft.kind().name())
        .param("title", draft.title())
        .param("at", Timestamp.from(clock.instant()))
        .param("by", user.actor())
        .param("content", draft.content())
        .update();
    return number;
  }

  /** What the law of the case's regime rests such a notice on, for whatever else records the same act. */
  public String basis(NoticeTemplate template, Letter letter) {
    return drafts.basis(template, letter);
  }

  /** What the case was sent, oldest first. */
  public List<Notice> of(String caseNumber) {
    return jdbc.sql(
            """
            select * from notice where case_number = :case
            order by issued_at, length(notice_number), notice_number
            """)
        .param("case", caseNumber)
        .query(this::notice)
        .list();
  }

  /** The notice's title and number, as a later notice names what it builds on. */
  public String named(String number) {
    return jdbc.sql("select title from notice where notice_number = :number")
            .param("number", number)
            .query(String.class)
            .single()
        + " "
        + number;
  }

  private Notice notice(ResultSet row, int index) throws SQLException {
    return new Notice(
        row.getString("notice_number"),
        types.code(NoticeKind.class, row.getString("kind")),
        row.getString("title"),
        row.getTimestamp("issued_at").toInstant(),
        row.getString("issued_by"),
        row.getString("content"));
  }
}
