package org.chengnuo.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Part;
import org.springframework.stereotype.Component;

/** What all follow-ups together have made of a case. */
@Component
public class FollowUpRecord implements Part<List<FollowUpEntry>> {

  private final Applications applications;
  private final List<FollowUpJournal> journals;

  FollowUpRecord(Applications applications, List<FollowUpJournal> journals) {
    this.applications = applications;
    this.journals = journals;
  }

  /** Everything, oldest first; nothing for a case that is no application. */
  @Override
  public List<FollowUpEntry> of(CaseSheet sheet) {
    return applications.find(sheet.file().number()).map(this::of).orElse(List.of());
  }

  /** Everything, oldest first. */
  public List<FollowUpEntry> of(Application application) {
    return journals.stream()
        .flatMap(journal -> journal.of(application).stream())
        .sorted(Comparator.comparing(FollowUpEntry::at))
        .toList();
  }

  /** The entry that tells what the grant is now; empty where no follow-up has touched it. */
  public Optional<FollowUpEntry> onGrant(Application application) {
    return onGrant(of(application));
  }

  /** The last of the entries that speaks of the grant. */
  public static Optional<FollowUpEntry> onGrant(List<FollowUpEntry> entries) {
    return entries.stream().filter(entry -> entry.grant() != null).reduce((earlier, later) -> later);
  }
}
