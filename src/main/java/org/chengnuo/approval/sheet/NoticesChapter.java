package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.Optional;
import org.chengnuo.approval.GrantState;
import org.chengnuo.casework.document.Notices.Notice;
import org.springframework.stereotype.Component;

/** What the applicant was told in writing. */
@Component
class NoticesChapter implements Chapter {

  record Model(List<Line> notices) {}

  /** @param state what the notice is worth now; null where it is what it says */
  record Line(String at, String title, String state, String number, String content) {}

  private final Times times;

  NoticesChapter(Times times) {
    this.times = times;
  }

  @Override
  public int position() {
    return 700;
  }

  @Override
  public String heading() {
    return "已发文书";
  }

  @Override
  public String template() {
    return "sheet/notices";
  }

  @Override
  public Optional<Model> of(CaseFile file) {
    return file.notices().isEmpty()
        ? Optional.empty()
        : Optional.of(new Model(file.notices().stream().map(notice -> line(notice, file)).toList()));
  }

  private Line line(Notice notice, CaseFile file) {
    return new Line(
        times.minute(notice.issuedAt()),
        notice.title(),
        file.overtaken(notice).map(GrantState::label).orElse(null),
        notice.number(),
        notice.content());
  }
}
