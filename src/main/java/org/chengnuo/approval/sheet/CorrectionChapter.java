package org.chengnuo.approval.sheet;

import java.util.Optional;
import org.chengnuo.approval.sheet.CaseFile.Demand;
import org.chengnuo.approval.sheet.CaseFile.DemandState;
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

  private final PersonNames names;
  private final Times times;

  CorrectionChapter(PersonNames names, Times times) {
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 210;
  }

  @Override
  public String heading() {
    return "补正";
  }

  @Override
  public String template() {
    return "sheet/correction";
  }

  @Override
  public Optional<Model> of(CaseFile file) {
    return Optional.ofNullable(file.standing().demand()).map(demand -> model(demand, file));
  }

  private Model model(Demand demand, CaseFile file) {
    DemandState state = demand.state(file.closed());
    return new Model(
        String.join("、", demand.materials()),
        names.of(demand.by()),
        demand.note(),
        state.label(file.standing().outcome()),
        demand.noticeNumber(),
        state == DemandState.OPEN ? times.minute(demand.dueAt()) : null,
        state == DemandState.RECEIVED ? times.minute(demand.receivedAt()) : null);
  }
}
