package org.chengnuo.approval.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Chapter;
import org.chengnuo.casework.sheet.Shown;
import org.chengnuo.casework.sheet.Told;
import org.chengnuo.catalogue.FactDefinition;
import org.springframework.stereotype.Component;

/** What the application states. */
@Component
class FactsChapter implements Chapter {

  record Model(List<Fact> facts) {}

  record Fact(String label, String value) {}

  record Properties(List<Resource> facts) {}

  /** The value as the application stated it, in its canonical text. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseFact")
  record Resource(String name, String label, String value, String valueLabel, String unit) {}

  private record Stated(FactDefinition fact, String value) {}

  private final Applications applications;

  FactsChapter(Applications applications) {
    this.applications = applications;
  }

  @Override
  public int position() {
    return 110;
  }

  @Override
  public Optional<String> process() {
    return Optional.of(AdministrativeApproval.KEY);
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    List<Fact> facts =
        stated(sheet)
            .map(stated -> new Fact(stated.fact().label(), Words.valueWithUnit(stated.fact(), stated.value())))
            .toList();
    return facts.isEmpty() ? Optional.empty() : Optional.of(new Shown("申请内容", "approval/facts", new Model(facts)));
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    return Optional.of(Told.of(new Properties(stated(sheet).map(FactsChapter::resource).toList())));
  }

  private static Resource resource(Stated stated) {
    FactDefinition fact = stated.fact();
    return new Resource(fact.name(), fact.label(), stated.value(), Words.value(fact, stated.value()), fact.unit());
  }

  private Stream<Stated> stated(CaseSheet sheet) {
    Application application = applications.get(sheet.file().number());
    return application.item().facts().stream()
        .flatMap(fact -> application.facts().text(fact.name()).map(value -> new Stated(fact, value)).stream());
  }
}
