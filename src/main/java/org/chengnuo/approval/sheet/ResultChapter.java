package org.chengnuo.approval.sheet;

import java.util.Optional;
import java.util.Set;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.GrantState;
import org.chengnuo.approval.sheet.CaseFile.Decided;
import org.chengnuo.approval.sheet.CaseFile.RegisterEntry;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** What was decided, entered and certified, and what that is worth now. */
@Component
class ResultChapter implements Chapter {

  /** Parts that the case has not come to are null; so is the grant's state where it is as the decision says. */
  record Model(
      String decision, String grantState, String registerEntry, boolean revoked, Certificate certificate) {}

  /** @param delivered to whom and when */
  record Certificate(String title, String state, String revokedAt, String sealedAt, String delivered) {}

  private final PersonNames names;
  private final Times times;

  ResultChapter(PersonNames names, Times times) {
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 500;
  }

  @Override
  public String heading() {
    return "办理结果";
  }

  @Override
  public String template() {
    return "sheet/result";
  }

  @Override
  public Set<String> neededAt() {
    return Set.of("UserTask_SealCertificate", "UserTask_HandOver", "UserTask_DeliverToDoor");
  }

  @Override
  public Optional<Model> of(CaseFile file) {
    CaseFile.Standing standing = file.standing();
    if (standing.decision() == null && standing.registerEntry() == null && standing.certificate() == null) {
      return Optional.empty();
    }
    Regime regime = file.application().item().regime();
    return Optional.of(
        new Model(
            Optional.ofNullable(standing.decision()).map(decided -> decision(decided, regime)).orElse(null),
            file.grant().filter(state -> state != GrantState.VALID).map(GrantState::label).orElse(null),
            Optional.ofNullable(standing.registerEntry()).map(this::registerEntry).orElse(null),
            file.grant().filter(GrantState.REVOKED::equals).isPresent(),
            Optional.ofNullable(standing.certificate()).map(this::certificate).orElse(null)));
  }

  private String decision(Decided decided, Regime regime) {
    return result(decided, regime) + "，" + times.minute(decided.at()) + "，" + names.of(decided.by());
  }

  private static String result(Decided decided, Regime regime) {
    if (!decided.bySilence()) {
      return decided.result() == Decision.GRANT ? regime.granted() : regime.refused();
    }
    return regime == Regime.MINING ? regime.grantedBySilence() : regime.grantedBySilence() + "（" + regime.granted() + "）";
  }

  private String registerEntry(RegisterEntry entry) {
    return entry.number() + "，" + times.minute(entry.at());
  }

  private Certificate certificate(CaseFile.Certificate certificate) {
    return new Certificate(
        certificate.kind() + " " + certificate.number(),
        certificate.state().label(),
        Optional.ofNullable(certificate.revokedAt()).map(times::minute).orElse(null),
        Optional.ofNullable(certificate.sealedAt()).map(times::minute).orElse(null),
        Optional.ofNullable(certificate.deliveredAt())
            .map(at -> certificate.receivedBy() + "，" + times.minute(at))
            .orElse(null));
  }
}
