package org.chengnuo.approval.acceptance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.MaterialEntry;
import org.chengnuo.approval.MaterialLine;
import org.chengnuo.approval.MaterialStatus;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.CaseStanding;
import org.chengnuo.casework.sheet.Chapter;
import org.chengnuo.casework.sheet.Shown;
import org.chengnuo.casework.sheet.Told;
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

  record Properties(List<Resource> materials) {}

  /** The state is left out when nobody has spoken of the material. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseMaterial")
  record Resource(
      String code,
      String name,
      boolean required,
      MaterialStatus state,
      String stateLabel,
      MaterialForm form,
      String note,
      LocalDate dueOn) {}

  private final MaterialLines materials;

  MaterialsChapter(MaterialLines materials) {
    this.materials = materials;
  }

  @Override
  public int position() {
    return 200;
  }

  @Override
  public Optional<String> process() {
    return Optional.of(AdministrativeApproval.KEY);
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    List<Line> lines = sheet.part(materials).stream().map(line -> line(line, sheet.standing())).toList();
    return Optional.of(new Shown("材料", "approval/materials", new Model(lines)));
  }

  private static Line line(MaterialLine line, CaseStanding standing) {
    return new Line(
        line.material().code(),
        line.material().name(),
        line.material().note(),
        line.material().form().label(),
        line.required() ? "应交" : line.material().when() == null ? "选交" : "本件不需要",
        line.entry().map(entry -> state(entry, standing)).orElse(line.required() ? "未登记" : ""),
        line.entry().filter(entry -> !entry.status().received()).isPresent(),
        line.entry().flatMap(MaterialsChapter::said).orElse(null));
  }

  private static String state(MaterialEntry entry, CaseStanding standing) {
    String label = entry.status().label();
    return switch (entry.status()) {
      case MISSING -> standing.closed() ? DemandState.UNANSWERED.label(standing) : label;
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

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    return Optional.of(
        Told.of(new Properties(sheet.part(materials).stream().map(MaterialsChapter::resource).toList())));
  }

  private static Resource resource(MaterialLine line) {
    Optional<MaterialEntry> entry = line.entry();
    return new Resource(
        line.material().code(),
        line.material().name(),
        line.required(),
        entry.map(MaterialEntry::status).orElse(null),
        entry.map(MaterialEntry::status).map(MaterialStatus::label).orElse(null),
        entry.map(MaterialEntry::form).orElse(null),
        entry.map(MaterialEntry::note).orElse(null),
        entry.map(MaterialEntry::dueOn).orElse(null));
  }
}
