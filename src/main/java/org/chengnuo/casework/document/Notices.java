package org.chengnuo.casework.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.NumberSeries;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The written notices of a case: each names whom it is for, the case, its legal basis, the remedies where they are due,
 * the bureau and the date. Numbers follow GB/T 9704: 机关代字〔年〕序号.
 */
@Component
public class Notices {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /** One notice. */
  public record Notice(
      String number, NoticeKind kind, String title, Instant issuedAt, String issuedBy, String content) {}

  private final NoticeTexts texts;
  private final NoticeKinds kinds;
  private final Bureau bureau;
  private final NumberSeries series;
  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  Notices(
      NoticeTexts texts, NoticeKinds kinds, Bureau bureau, NumberSeries series, JdbcClient jdbc, CurrentUser user,
      Clock clock) {
    this.texts = texts;
    this.kinds = kinds;
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
    return issue(template, letter, basis(template, letter), fields);
  }

  /**
   * As {@link #issue(NoticeTemplate, Letter, Map)}, for what a case is told once.
   *
   * @throws ConflictException if the case has a notice of the kind
   */
  public String issueOnce(NoticeTemplate template, Letter letter, Map<String, String> fields) {
    boolean told =
        jdbc.sql("select exists (select 1 from notice where case_number = :case and kind = :kind)")
            .param("case", letter.caseNumber())
            .param("kind", texts.kind(template).name())
            .query(Boolean.class)
            .single();
    if (told) {
      throw new ConflictException("该文书已经送达，不能重复制发");
    }
    return issue(template, letter, fields);
  }

  /** As {@link #issue(NoticeTemplate, Letter, Map)}, on a rule of the case's own. */
  public String issue(NoticeTemplate template, Letter letter, String basis, Map<String, String> fields) {
    NoticeText text = texts.get(template, letter.regime());
    NoticeKind kind = texts.kind(template);
    ZonedDateTime now = clock.instant().atZone(clock.getZone());
    String number =
        "%s%s〔%d〕%d号"
            .formatted(
                bureau.documentMark(), text.markOr(kind), now.getYear(),
                series.next(text.seriesOr(kind), now.getYear()));
    Map<String, String> filled = new HashMap<>(fields);
    filled.putAll(letter.placeholders());
    String content =
        Stream.of(
                letter.addressee() + "：",
                fill(text.body(), filled),
                "依据：" + fill(basis, filled) + "。",
                fill(texts.words(text.remedies()), Map.of("reviewOrgan", bureau.reviewOrgan(), "court", bureau.court())),
                bureau.name(),
                DAY.format(now))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    jdbc.sql(
            """
            insert into notice (notice_number, case_number, kind, issued_at, issued_by, content)
            values (:number, :case, :kind, :at, :by, :content)
            """)
        .param("number", number)
        .param("case", letter.caseNumber())
        .param("kind", kind.name())
        .param("at", Timestamp.from(now.toInstant()))
        .param("by", user.actor())
        .param("content", withSingleStops(content))
        .update();
    return number;
  }

  /** What the law of the case's regime rests such a notice on, for whatever else records the same act. */
  public String basis(NoticeTemplate template, Letter letter) {
    return fill(texts.get(template, letter.regime()).basis(), letter.placeholders());
  }

  /** What a person typed is not looked through for further placeholders. */
  private static String fill(String words, Map<String, String> fields) {
    return NoticeChecks.PLACEHOLDER
        .matcher(words)
        .replaceAll(found -> Matcher.quoteReplacement(fields.getOrDefault(found.group(1), found.group())));
  }

  /** People end what they fill in with a full stop, and so does the sentence around it. */
  private static String withSingleStops(String content) {
    return content.replaceAll("[。；]+。", "。");
  }

  /** What the case was sent, oldest first. */
  public List<Notice> of(Letter letter) {
    return jdbc.sql("select * from notice where case_number = :case order by issued_at, length(notice_number), notice_number")
        .param("case", letter.caseNumber())
        .query((row, i) -> notice(row, letter))
        .list();
  }

  private Notice notice(ResultSet row, Letter letter) throws SQLException {
    NoticeKind kind = kinds.get(row.getString("kind"));
    return new Notice(
        row.getString("notice_number"),
        kind,
        texts.title(kind, letter.regime()),
        row.getTimestamp("issued_at").toInstant(),
        row.getString("issued_by"),
        row.getString("content"));
  }
}
