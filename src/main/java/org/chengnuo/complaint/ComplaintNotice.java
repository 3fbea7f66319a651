package org.chengnuo.complaint;

import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.NoticeTemplate;

/** What a complainant is sent, each text a kind of its own. */
enum ComplaintNotice implements NoticeKind, NoticeTemplate {
  COMPLAINT_ACCEPTED("投诉受理告知书", "诉受"),
  COMPLAINT_REFUSED("投诉不予受理告知书", "诉不受"),
  COMPLAINT_UPHELD("投诉处理决定书", "诉决"),
  COMPLAINT_NOT_UPHELD("投诉处理答复书", "诉复"),
  COMPLAINT_REVIEWED("投诉复核决定书", "诉核"),
  COMPLAINT_WITHDRAWN("投诉终止办理告知书", "诉终");

  private final String title;
  private final String mark;

  ComplaintNotice(String title, String mark) {
    this.title = title;
    this.mark = mark;
  }

  @Override
  public String label() {
    return title;
  }

  @Override
  public String mark() {
    return mark;
  }
}
