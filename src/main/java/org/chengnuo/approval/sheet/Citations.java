package org.chengnuo.approval.sheet;

import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.document.Notices.Notice;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.IssuedNotices;
import org.springframework.stereotype.Component;

/** How a text refers to what the applicant was told in writing. */
@Component
class Citations {

  private final IssuedNotices notices;

  Citations(IssuedNotices notices) {
    this.notices = notices;
  }

  /** The last notice of the kind as it is cited; nothing where none was issued. */
  String of(NoticeKind kind, CaseSheet sheet) {
    return notices.last(kind, sheet).map(Citations::of).orElse("");
  }

  static String of(Notice notice) {
    return "（《" + notice.title() + "》" + notice.number() + "）";
  }
}
