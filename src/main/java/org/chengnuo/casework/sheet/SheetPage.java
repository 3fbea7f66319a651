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
   * @param clocks empty before one starts
   * @param notCounting why no time is counted yet; null once a clock has started
   * @param answerable null while nobody is
   */
  record Time(List<Counting> clocks, String notCounting, String answerable) {}

  /**
   * What one clock says.
   *
   * @param basis what the limits rest on; null where nobody says so here
   * @param state whether it runs, in words; what is paused says so instead
   */
  record Counting(String label, List<Limit> limits, String basis, String state, boolean paused) {}

  record Limit(String label, String due, List<Tag> tags) {}

  /** @param needed whether the step above whose form the sheet stands cannot be taken without it */
  record Page(String heading, String template, Record model, boolean needed) {}
}
