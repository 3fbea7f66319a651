package org.chengnuo.casework.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.chengnuo.casework.document.Notices.Notice;
import org.springframework.stereotype.Component;

/** What was told in writing. */
@Component
class NoticesChapter implements Chapter {

  record Model(List<Line> notices) {}

  /** @param state what the notice is worth now; null where it is what it says */
  record Line(String at, String title, String state, String number, String content) {}

  record Properties(List<Resource> notices) {}

  /** The state is given where the notice tells of something that is no longer as it says. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseNotice")
  record Resource(
      String number,
      String kind,
      String title,
      OffsetDateTime issuedAt,
      String issuedBy,
      String content,
      Validity state,
      String stateLabel) {}

  private final IssuedNotices notices;
  private final Times times;

  NoticesChapter(IssuedNotices notices, Times times) {
    this.notices = notices;
    this.times = times;
  }

  @Override
  public int position() {
    return 700;
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    List<Notice> issued = sheet.part(notices);
    return issued.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shown("已发文书", "sheet/notices", new Model(issued.stream().map(notice -> line(notice, sheet)).toList())));
  }

  private Line line(Notice notice, CaseSheet sheet) {
    return new Line(
        times.minute(notice.issuedAt()),
        notice.title(),
        notices.overtaken(notice, sheet).map(Validity::label).orElse(null),
        notice.number(),
        notice.content());
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    List<Notice> issued = sheet.part(notices);
    return Optional.of(
        Told.of(
            new Properties(issued.stream().map(notice -> resource(notice, sheet)).toList()),
            issued.stream().map(Notice::issuedBy)));
  }

  private Resource resource(Notice notice, CaseSheet sheet) {
    Optional<Validity> overtaken = notices.overtaken(notice, sheet);
    return new Resource(
        notice.number(),
        notice.kind().name(),
        notice.title(),
        times.local(notice.issuedAt()),
        notice.issuedBy(),
        notice.content(),
        overtaken.orElse(null),
        overtaken.map(Validity::label).orElse(null));
  }
}
