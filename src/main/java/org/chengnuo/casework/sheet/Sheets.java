package org.chengnuo.casework.sheet;

import java.util.stream.Stream;
import org.chengnuo.page.Pages;
import org.springframework.stereotype.Component;

/** Puts the sheet of a case together for people. */
@Component
class Sheets {

  private static final String TEMPLATE = "sheet/sheet";

  private final SheetTop top;
  private final Chapters chapters;
  private final Pages pages;

  Sheets(SheetTop top, Chapters chapters, Pages pages) {
    this.top = top;
    this.chapters = chapters;
    this.pages = pages;
  }

  /** The sheet above the form of a user task, as one block of HTML. */
  String above(String step, CaseSheet sheet) {
    return pages.block(TEMPLATE, page(sheet, step));
  }

  /** The sheet as a page of its own. */
  String printed(CaseSheet sheet) {
    return pages.printed("办件 " + sheet.file().number(), TEMPLATE, page(sheet, ""));
  }

  private SheetPage page(CaseSheet sheet, String step) {
    return new SheetPage(
        top.head(sheet),
        top.time(sheet),
        chapters.of(sheet.file()).flatMap(chapter -> shown(chapter, sheet, step)).toList());
  }

  private static Stream<SheetPage.Page> shown(Chapter chapter, CaseSheet sheet, String step) {
    return chapter.shown(sheet).stream()
        .map(
            shown ->
                new SheetPage.Page(
                    shown.heading(), shown.template(), shown.model(), chapter.neededAt().contains(step)));
  }
}
