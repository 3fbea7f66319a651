package org.chengnuo.approval;

import java.util.Optional;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.FollowUpEntry;
import org.chengnuo.casework.sheet.FollowUpRecord;
import org.chengnuo.casework.sheet.GrantValidity;
import org.chengnuo.casework.sheet.Validity;
import org.springframework.stereotype.Component;

/** What the grant of an application is worth now. */
@Component
public class Grants implements GrantValidity {

  private final RecordedDecisions decisions;
  private final FollowUpRecord followUps;

  Grants(RecordedDecisions decisions, FollowUpRecord followUps) {
    this.decisions = decisions;
    this.followUps = followUps;
  }

  @Override
  public Optional<Validity> of(CaseSheet sheet) {
    boolean granted = sheet.part(decisions).filter(decided -> decided.result() == Decision.GRANT).isPresent();
    return granted ? Optional.of(touched(sheet).orElse(standing(sheet))) : Optional.empty();
  }

  private static Validity standing(CaseSheet sheet) {
    return Outcome.LAPSED.name().equals(sheet.standing().outcome()) ? Validity.LAPSED : Validity.VALID;
  }

  /** What a follow-up has made of the grant; empty where none has touched it. */
  public Optional<Validity> touched(CaseSheet sheet) {
    return followUps.onGrant(sheet).map(FollowUpEntry::grant);
  }
}
