package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.casework.record.Opinions.Given;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** What the people of the case said, step by step. */
@Component
class OpinionsChapter implements Chapter {

  record Model(List<Line> opinions) {}

  /** @param reason null where none was given */
  record Line(String at, String step, String conclusion, String reason, String by) {}

  private final StepNames steps;
  private final PersonNames names;
  private final Times times;

  OpinionsChapter(StepNames steps, PersonNames names, Times times) {
    this.steps = steps;
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 300;
  }

  @Override
  public String heading() {
    return "意见和决定";
  }

  @Override
  public String template() {
    return "sheet/opinions";
  }

  @Override
  public Optional<Model> of(CaseFile file) {
    Regime regime = file.application().item().regime();
    return file.opinions().isEmpty()
        ? Optional.empty()
        : Optional.of(new Model(file.opinions().stream().map(given -> line(given, regime)).toList()));
  }

  private Line line(Given given, Regime regime) {
    return new Line(
        times.minute(given.at()),
        given.unit() == null ? given.stage().label() : given.stage().label() + "：" + steps.of(given.unit()),
        Words.conclusion(given.stage(), given.conclusion(), regime),
        given.reason(),
        Stream.of(given.by(), given.withPerson()).filter(person -> person != null).map(names::of)
            .collect(Collectors.joining("、")));
  }
}
