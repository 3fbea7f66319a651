package org.chengnuo.opinion;

import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.NoticeTemplate;

/** What is written to whoever wishes an answer: two texts, each a kind of its own. */
enum OpinionNotice implements NoticeKind, NoticeTemplate {
  OPINION_ANSWER("民情民意答复函", "民复"),
  OPINION_REFERRAL("民情民意转送告知函", "民转");

  private final String title;
  private final String mark;

  OpinionNotice(String title, String mark) {
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
