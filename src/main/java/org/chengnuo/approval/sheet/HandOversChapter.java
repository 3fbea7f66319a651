package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chengnuo.casework.record.HandOvers.HandOver;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** Who had the case from when on. */
@Component
class HandOversChapter implements Chapter {

  record Model(List<Line> handOvers) {}

  /** From and to are null where nobody had or has the task. */
  record Line(String at, String step, String from, String to, String reason) {}

  private final StepNames steps;
  private final PersonNames names;
  private final Times times;

  HandOversChapter(StepNames steps, PersonNames names, Times times) {
    this.steps = steps;
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 800;
  }

  @Override
  public String heading() {
    return "交接";
  }

  @Override
  public String template() {
    return "sheet/hand-overs";
  }

  @Override
  public Optional<Model> of(CaseFile file) {
    List<Line> lines =
        file.handOvers().stream()
            .filter(handOver -> !Objects.equals(handOver.from(), handOver.to()))
            .map(this::line)
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Model(lines));
  }

  private Line line(HandOver handOver) {
    return new Line(
        times.minute(handOver.at()),
        steps.of(handOver.task()),
        names.of(handOver.from()),
        names.of(handOver.to()),
        handOver.reason());
  }
}
