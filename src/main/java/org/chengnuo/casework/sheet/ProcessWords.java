package org.chengnuo.casework.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.casework.EndOutcome;
import org.chengnuo.casework.record.Opinions.Given;
import org.chengnuo.engine.VariableOption;
import org.chengnuo.label.Labelled;
import org.springframework.stereotype.Component;

/** Finds the words in which a sheet speaks: those of the case's process, or those of its contract where it has no own. */
@Component
class ProcessWords {

  private static final String PARTY = "当事人";

  private final CaseTypes types;
  private final Map<String, SheetWords> own;

  ProcessWords(CaseTypes types, List<SheetWords> own) {
    this.types = types;
    this.own = own.stream().collect(Collectors.toMap(SheetWords::process, Function.identity()));
  }

  HeadWords head(CaseSheet sheet) {
    return own(sheet).map(words -> words.head(sheet)).orElseGet(() -> plain(sheet));
  }

  /** What the conclusion of an opinion is called; the code itself where nobody has named it. */
  String conclusion(Given given, CaseSheet sheet) {
    return own(sheet)
        .map(words -> words.conclusion(given, sheet))
        .orElseGet(() -> choice(given.conclusion(), sheet).orElse(given.conclusion()));
  }

  private Optional<SheetWords> own(CaseSheet sheet) {
    return Optional.ofNullable(own.get(sheet.file().process()));
  }

  /** Every code of where a case may stand. */
  List<String> states() {
    return Stream.of(Stream.of(HeadWords.State.OPEN), outcomes().stream(), own.values().stream().flatMap(words -> words.states().stream()))
        .flatMap(Function.identity()).distinct().toList();
  }

  /** Every code of how a case may end. */
  List<String> outcomes() {
    return Stream.concat(
            types.all().stream().filter(CaseType::opensCase).flatMap(type -> type.outcomes().stream())
                .map(outcome -> outcome.value().name()),
            own.values().stream().flatMap(words -> words.outcomes().stream()))
        .distinct().toList();
  }

  private HeadWords plain(CaseSheet sheet) {
    String outcome = sheet.standing().outcome();
    String label = outcome == null ? null : outcomeLabel(outcome, sheet);
    HeadWords.State state =
        outcome == null
            ? new HeadWords.State(HeadWords.State.OPEN, "办理中", null)
            : new HeadWords.State(outcome, label, null);
    return new HeadWords(PARTY, List.of(), List.of(), state, label,
        new HeadWords.Time(null, null, outcome == null ? "尚未起算" : "未起算"));
  }

  private String outcomeLabel(String outcome, CaseSheet sheet) {
    return type(sheet).flatMap(type -> type.outcomes().stream()).map(EndOutcome::value)
        .filter(value -> value.name().equals(outcome)).map(Labelled::label).findFirst().orElse(outcome);
  }

  /** What the code is called where a person of this process chooses it. */
  private Optional<String> choice(String code, CaseSheet sheet) {
    return type(sheet).flatMap(type -> type.tasks().stream()).flatMap(task -> task.answers().stream())
        .flatMap(answer -> answer.options().stream()).filter(option -> option.value().equals(code)).map(VariableOption::label)
        .findFirst();
  }

  private Stream<CaseType> type(CaseSheet sheet) {
    return types.find(sheet.file().process()).stream();
  }
}
