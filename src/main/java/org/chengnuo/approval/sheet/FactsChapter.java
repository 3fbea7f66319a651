package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.Optional;
import org.chengnuo.approval.Application;
import org.springframework.stereotype.Component;

/** What the application states. */
@Component
class FactsChapter implements Chapter {

  record Model(List<Fact> facts) {}

  record Fact(String label, String value) {}

  @Override
  public int position() {
    return 110;
  }

  @Override
  public String heading() {
    return "申请内容";
  }

  @Override
  public String template() {
    return "sheet/facts";
  }

  @Override
  public Optional<Model> of(CaseFile file) {
    Application application = file.application();
    List<Fact> facts =
        application.item().facts().stream()
            .flatMap(
                fact ->
                    application.facts().text(fact.name())
                        .map(value -> new Fact(fact.label(), Words.valueWithUnit(fact, value)))
                        .stream())
            .toList();
    return facts.isEmpty() ? Optional.empty() : Optional.of(new Model(facts));
  }
}
