package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.approval.MaterialEntry;
import org.chengnuo.approval.sheet.CaseFile.DemandState;
import org.chengnuo.approval.sheet.CaseFile.MaterialLine;
import org.chengnuo.catalogue.MaterialForm;
import org.springframework.stereotype.Component;

/** Which materials the item asks for, and which are there. */
@Component
class MaterialsChapter implements Chapter {

  record Model(List<Line> lines) {}

  /**
   * @param note the catalogue's remark; null without one
   * @param state empty where there is nothing to say
   * @param lacking whether the bureau waits for it
   * @param said form and remark of what was handed in; null where nobody said
   */
  record Line(
      String code, String name, String note, String form, String need, String state, boolean lacking, String said) {}

  @Override
  public int position() {
    return 200;
  }

  @Override
  public String heading() {
    return "材料";
  }

  @Override
  public String template() {
    return "sheet/materials";
  }

  @Override
  public Optional<Model> of(CaseFile file) {
    return Optional.of(new Model(file.materials().stream().map(line -> line(line, file)).toList()));
  }

  private static Line line(MaterialLine line, CaseFile file) {
    return new Line(
        line.material().code(),
        line.material().name(),
        line.material().note(),
        line.material().form().label(),
        line.required() ? "应交" : line.material().when() == null ? "选交" : "本件不需要",
        line.entry().map(entry -> state(entry, file)).orElse(line.required() ? "未登记" : ""),
        line.entry().filter(entry -> !entry.status().received()).isPresent(),
        line.entry().flatMap(MaterialsChapter::said).orElse(null));
  }

  private static String state(MaterialEntry entry, CaseFile file) {
    String label = entry.status().label();
    return switch (entry.status()) {
      case MISSING -> file.closed() ? DemandState.UNANSWERED.label(file.standing().outcome()) : label;
      case DEFERRED -> label + "，至 " + entry.dueOn();
      default -> label;
    };
  }

  private static Optional<String> said(MaterialEntry entry) {
    String said =
        Stream.of(Optional.ofNullable(entry.form()).map(MaterialForm::label), Optional.ofNullable(entry.note()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("，"));
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }
}
