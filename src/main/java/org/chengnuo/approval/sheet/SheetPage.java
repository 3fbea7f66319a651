package org.chengnuo.approval.sheet;

import java.util.List;

/** What the template {@code sheet/sheet} shows: the head and whatever chapters the case has come to. */
record SheetPage(SheetHead head, SheetTime time, List<Shown> chapters) {

  /** @param needed whether the step above whose form the sheet stands cannot be taken without it */
  record Shown(String heading, String template, Record model, boolean needed) {}
}
