package org.chengnuo.approval;

import org.chengnuo.casework.NoticeKind;

/** What the bureau tells the applicant in writing. */
public enum ApprovalNoticeKind implements NoticeKind {
  ACCEPTANCE("受理通知书", "受"),
  DEEMED_ACCEPTANCE("视为受理告知书", "视受"),
  NOT_ACCEPTED("不予受理通知书", "不受"),
  CORRECTION("补正告知书", "补"),
  CORRECTION_REMINDER("补正催告书", "催"),
  LAPSE("终止办理通知书", "终"),
  WITHDRAWAL("撤回终止通知书", "撤"),
  PAUSE("中止计时告知书", "中"),
  RESUMPTION("恢复计时告知书", "恢"),
  EXTENSION("延长期限告知书", "延"),
  GRANT("准予决定书", "准"),
  REFUSAL("不予决定书", "驳"),
  SILENCE("超时默许通知书", "默"),
  PAYMENT_REMINDER("缴费催告书", "缴催");

  private final String title;
  private final String mark;

  ApprovalNoticeKind(String title, String mark) {
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

  @Override
  public boolean grants() {
    return this == GRANT || this == SILENCE;
  }
}
