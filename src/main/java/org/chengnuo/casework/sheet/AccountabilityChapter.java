package org.chengnuo.casework.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.chengnuo.casework.record.Accountability;
import org.springframework.stereotype.Component;

/** What has to be answered for: for programs, and no part of the sheet that everybody with a task reads. */
@Component
class AccountabilityChapter implements Chapter {

  record Properties(List<Resource> accountability) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseAccountability")
  record Resource(
      String cause, String causeLabel, String step, String stepName, String person, String note) {}

  private final Accountability accountability;
  private final StepNames steps;

  AccountabilityChapter(Accountability accountability, StepNames steps) {
    this.accountability = accountability;
    this.steps = steps;
  }

  @Override
  public int position() {
    return 810;
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    List<Accountability.Entry> entries = accountability.of(sheet.file().number());
    return Optional.of(
        Told.of(
            new Properties(entries.stream().map(this::resource).toList()),
            entries.stream().map(Accountability.Entry::person)));
  }

  private Resource resource(Accountability.Entry entry) {
    return new Resource(
        entry.cause().name(), entry.cause().label(), entry.step(), steps.of(entry.step()), entry.person(), entry.note());
  }
}
