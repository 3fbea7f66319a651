package org.chengnuo.casework.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chengnuo.casework.Case;
import org.springframework.stereotype.Component;

/** What all follow-ups together have made of a case, oldest first. */
@Component
public class FollowUpRecord implements Part<List<FollowUpEntry>> {

  private final List<FollowUpJournal> journals;

  FollowUpRecord(List<FollowUpJournal> journals) {
    this.journals = journals;
  }

  @Override
  public List<FollowUpEntry> of(CaseSheet sheet) {
    return read(sheet.file());
  }

  private List<FollowUpEntry> read(Case file) {
    return journals.stream()
        .flatMap(journal -> journal.of(file).stream())
        .sorted(Comparator.comparing(FollowUpEntry::at))
        .toList();
  }

  /** The entry that tells what the grant is now; empty where no follow-up has touched it. */
  public Optional<FollowUpEntry> onGrant(Case file) {
    return onGrant(read(file));
  }

  /** As {@link #onGrant(Case)}, from what the sheet has read. */
  public Optional<FollowUpEntry> onGrant(CaseSheet sheet) {
    return onGrant(sheet.part(this));
  }

  private static Optional<FollowUpEntry> onGrant(List<FollowUpEntry> entries) {
    return entries.stream().filter(entry -> entry.grant() != null).reduce((earlier, later) -> later);
  }
}
