package org.chengnuo.casework.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** What processes that follow the case up have made of it. */
@Component
class FollowUpsChapter implements Chapter {

  record Model(List<Line> entries) {}

  /** Note and person may be null. */
  record Line(String at, String label, String note, String by) {}

  record Properties(List<Resource> followUps) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseFollowUp")
  record Resource(String kind, String label, String note, String by, OffsetDateTime at) {}

  private final FollowUpRecord followUps;
  private final PersonNames names;
  private final Times times;

  FollowUpsChapter(FollowUpRecord followUps, PersonNames names, Times times) {
    this.followUps = followUps;
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 600;
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    List<Line> lines = sheet.part(followUps).stream().map(this::line).toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Shown("后续处理", "sheet/follow-ups", new Model(lines)));
  }

  private Line line(FollowUpEntry entry) {
    return new Line(times.minute(entry.at()), entry.label(), entry.note(), names.of(entry.by()));
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    List<FollowUpEntry> entries = sheet.part(followUps);
    return Optional.of(
        Told.of(
            new Properties(entries.stream().map(this::resource).toList()), entries.stream().map(FollowUpEntry::by)));
  }

  private Resource resource(FollowUpEntry entry) {
    return new Resource(entry.kind(), entry.label(), entry.note(), entry.by(), times.local(entry.at()));
  }
}
