package org.chengnuo.silence;

import org.chengnuo.casework.NoticeKind;

/** The kinds of documents by which a silent approval is changed. */
enum SilenceNoticeKind implements NoticeKind {
  GRANT_CORRECTION("更正决定书", "更"),
  REVOCATION("撤销决定书", "销");

  private final String title;
  private final String mark;

  SilenceNoticeKind(String title, String mark) {
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
