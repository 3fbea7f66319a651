package org.chengnuo.delay;

import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.NoticeTemplate;

/** What the explanation of a broken promise sends: one text, which is a kind of its own. */
enum DelayNotice implements NoticeKind, NoticeTemplate {
  DELAY;

  @Override
  public String label() {
    return "超期原因告知书";
  }

  @Override
  public String mark() {
    return "超";
  }
}
