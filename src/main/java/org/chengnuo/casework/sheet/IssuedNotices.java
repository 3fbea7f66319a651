package org.chengnuo.casework.sheet;

import java.util.List;
import java.util.Optional;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.casework.document.Notices.Notice;
import org.springframework.stereotype.Component;

/** What was told in writing, oldest first, and what that is worth now. */
@Component
public class IssuedNotices implements Part<List<Notice>> {

  private final Notices notices;
  private final List<GrantValidity> grants;

  IssuedNotices(Notices notices, List<GrantValidity> grants) {
    this.notices = notices;
    this.grants = grants;
  }

  @Override
  public List<Notice> of(CaseSheet sheet) {
    return notices.of(sheet.file().number());
  }

  /** The latest notice of the kind. */
  public Optional<Notice> last(NoticeKind kind, CaseSheet sheet) {
    return sheet.part(this).stream().filter(notice -> notice.kind() == kind).reduce((earlier, later) -> later);
  }

  /** What the notice is worth now, where that is not what it says: it told of a grant that is no longer as it was. */
  public Optional<Validity> overtaken(Notice notice, CaseSheet sheet) {
    return notice.kind().grants()
        ? grants.stream().flatMap(grant -> sheet.part(grant).stream()).filter(state -> state != Validity.VALID).findFirst()
        : Optional.empty();
  }
}
