package org.chengnuo.casework.sheet;

import java.util.List;

/** What the template {@code sheet/sheet} shows: the head and whatever chapters the case has come to. */
record SheetPage(Head head, Time time, List<Page> chapters) {

  /**
   * Which case it is.
   *
   * @param party for whom it is handled; null for nobody
   */
  record Head(String title, String number, List<Tag> tags, String party, List<String> particulars) {}

  /**
   * What time the case has, and who answers for it.
   *
   * @param limits empty before a clock starts
   * @param basis what the limits rest on; null before a clock starts
   * @param counting whether the clock runs, in words; null where none does or it is paused
   * @param notCounting why no time is counted yet; null once a clock has started
   * @param answerable null while nobody is
   */
  record Time(
      List<Limit> limits, String basis, String counting, boolean paused, String notCounting, String answerable) {}

  record Limit(String label, String due, List<Tag> tags) {}

  /** @param needed whether the step above whose form the sheet stands cannot be taken without it */
  record Page(String heading, String template, Record model, boolean needed) {}
}
