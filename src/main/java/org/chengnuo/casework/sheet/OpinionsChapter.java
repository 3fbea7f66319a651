package org.chengnuo.casework.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.casework.record.Opinions.Given;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** What the people of the case said, step by step. */
@Component
class OpinionsChapter implements Chapter {

  record Model(List<Line> opinions) {}

  /** @param reason null where none was given */
  record Line(String at, String step, String conclusion, String reason, String by) {}

  record Properties(List<Resource> opinions) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseOpinion")
  record Resource(
      String stage,
      String stageLabel,
      String unit,
      String unitName,
      String conclusion,
      String conclusionLabel,
      String reason,
      String by,
      String withPerson,
      OffsetDateTime at) {}

  private final ProcessWords words;
  private final Opinions opinions;
  private final StepNames steps;
  private final PersonNames names;
  private final Times times;

  OpinionsChapter(ProcessWords words, Opinions opinions, StepNames steps, PersonNames names, Times times) {
    this.words = words;
    this.opinions = opinions;
    this.steps = steps;
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 300;
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    List<Line> lines = opinions.of(sheet.file().number()).stream().map(given -> line(given, sheet)).toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Shown("意见和决定", "sheet/opinions", new Model(lines)));
  }

  private Line line(Given given, CaseSheet sheet) {
    return new Line(
        times.minute(given.at()),
        given.unit() == null ? given.stage().label() : given.stage().label() + "：" + steps.of(given.unit()),
        words.conclusion(given, sheet),
        given.reason(),
        people(given).map(names::of).collect(Collectors.joining("、")));
  }

  private static Stream<String> people(Given given) {
    return Stream.of(given.by(), given.withPerson()).filter(Objects::nonNull);
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    List<Given> all = opinions.of(sheet.file().number());
    return Optional.of(
        Told.of(
            new Properties(all.stream().map(given -> resource(given, sheet)).toList()),
            all.stream().flatMap(OpinionsChapter::people)));
  }

  private Resource resource(Given given, CaseSheet sheet) {
    return new Resource(
        given.stage().name(),
        given.stage().label(),
        given.unit(),
        given.unit() == null ? null : steps.of(given.unit()),
        given.conclusion(),
        words.conclusion(given, sheet),
        given.reason(),
        given.by(),
        given.withPerson(),
        times.local(given.at()));
  }
}
