package org.chengnuo.approval.acceptance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.CaseStanding;
import org.chengnuo.casework.sheet.Chapter;
import org.chengnuo.casework.sheet.Shown;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.casework.sheet.Told;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** The last demand of the window for materials. */
@Component
class CorrectionChapter implements Chapter {

  /**
   * @param noticeNumber null while nobody has told the applicant
   * @param dueAt null unless the applicant's time runs
   * @param receivedAt null until everything was handed in
   */
  record Model(
      String materials, String by, String note, String state, String noticeNumber, String dueAt, String receivedAt) {}

  record Properties(Resource correction) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseCorrection")
  record Resource(
      Set<String> materials,
      String note,
      String demandedBy,
      String noticeNumber,
      OffsetDateTime dueAt,
      OffsetDateTime receivedAt,
      DemandState state,
      String stateLabel) {}

  private final Demands demands;
  private final PersonNames names;
  private final Times times;

  CorrectionChapter(Demands demands, PersonNames names, Times times) {
    this.demands = demands;
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 210;
  }

  @Override
  public Optional<String> process() {
    return Optional.of(AdministrativeApproval.KEY);
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    return sheet.part(demands).map(demand -> new Shown("补正", "approval/correction", model(demand, sheet.standing())));
  }

  private Model model(Demand demand, CaseStanding standing) {
    DemandState state = demand.state(standing.closed());
    return new Model(
        String.join("、", demand.materials()),
        names.of(demand.by()),
        demand.note(),
        state.label(standing),
        demand.noticeNumber(),
        state == DemandState.OPEN ? times.minute(demand.dueAt()) : null,
        state == DemandState.RECEIVED ? times.minute(demand.receivedAt()) : null);
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    return sheet.part(demands)
        .map(demand -> Told.of(new Properties(resource(demand, sheet.standing())), Stream.of(demand.by())));
  }

  private Resource resource(Demand demand, CaseStanding standing) {
    DemandState state = demand.state(standing.closed());
    return new Resource(
        demand.materials(), demand.note(), demand.by(), demand.noticeNumber(), times.local(demand.dueAt()),
        times.local(demand.receivedAt()), state, state.label(standing));
  }
}
