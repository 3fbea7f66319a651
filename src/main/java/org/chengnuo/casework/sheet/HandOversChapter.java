package org.chengnuo.casework.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengnuo.casework.record.HandOvers;
import org.chengnuo.casework.record.HandOvers.HandOver;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** Who had the case from when on. */
@Component
class HandOversChapter implements Chapter {

  record Model(List<Line> handOvers) {}

  /** From and to are null where nobody had or has the task. */
  record Line(String at, String step, String from, String to, String reason) {}

  record Properties(List<Resource> handOvers) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseHandOver")
  record Resource(String task, String taskName, String from, String to, String by, String reason, OffsetDateTime at) {}

  private final HandOvers handOvers;
  private final StepNames steps;
  private final PersonNames names;
  private final Times times;

  HandOversChapter(HandOvers handOvers, StepNames steps, PersonNames names, Times times) {
    this.handOvers = handOvers;
    this.steps = steps;
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 800;
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    List<Line> lines =
        handOvers.of(sheet.file().number()).stream()
            .filter(handOver -> !Objects.equals(handOver.from(), handOver.to()))
            .map(this::line)
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Shown("交接", "sheet/hand-overs", new Model(lines)));
  }

  private Line line(HandOver handOver) {
    return new Line(
        times.minute(handOver.at()),
        steps.of(handOver.task()),
        names.of(handOver.from()),
        names.of(handOver.to()),
        handOver.reason());
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    List<HandOver> all = handOvers.of(sheet.file().number());
    return Optional.of(
        Told.of(
            new Properties(all.stream().map(this::resource).toList()),
            all.stream().flatMap(handOver -> Stream.of(handOver.from(), handOver.to(), handOver.by()))));
  }

  private Resource resource(HandOver handOver) {
    return new Resource(
        handOver.task(), steps.of(handOver.task()), handOver.from(), handOver.to(), handOver.by(), handOver.reason(),
        times.local(handOver.at()));
  }
}
