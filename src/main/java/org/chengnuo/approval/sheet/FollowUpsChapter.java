package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.Optional;
import org.chengnuo.approval.FollowUpEntry;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** What processes that follow the case up have made of it. */
@Component
class FollowUpsChapter implements Chapter {

  record Model(List<Line> entries) {}

  /** Note and person may be null. */
  record Line(String at, String label, String note, String by) {}

  private final PersonNames names;
  private final Times times;

  FollowUpsChapter(PersonNames names, Times times) {
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 600;
  }

  @Override
  public String heading() {
    return "后续处理";
  }

  @Override
  public String template() {
    return "sheet/follow-ups";
  }

  @Override
  public Optional<Model> of(CaseFile file) {
    return file.followUps().isEmpty()
        ? Optional.empty()
        : Optional.of(new Model(file.followUps().stream().map(this::line).toList()));
  }

  private Line line(FollowUpEntry entry) {
    return new Line(times.minute(entry.at()), entry.label(), entry.note(), names.of(entry.by()));
  }
}
