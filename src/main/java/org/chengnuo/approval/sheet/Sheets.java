package org.chengnuo.approval.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chengnuo.page.Pages;
import org.springframework.stereotype.Component;

/** Puts the sheet of a case together. */
@Component
class Sheets {

  private static final String TEMPLATE = "sheet/sheet";

  private final SheetHeads heads;
  private final List<Chapter> chapters;
  private final Pages pages;

  Sheets(SheetHeads heads, List<Chapter> chapters, Pages pages) {
    this.heads = heads;
    this.chapters = chapters.stream().sorted(Comparator.comparingInt(Chapter::position)).toList();
    this.pages = pages;
  }

  /** The sheet above the form of a user task, as one block of HTML. */
  String above(String step, CaseFile file) {
    return pages.block(TEMPLATE, page(file, step));
  }

  /** The sheet as a page of its own. */
  String printed(CaseFile file) {
    return pages.printed("办件 " + file.application().caseNumber(), TEMPLATE, page(file, ""));
  }

  private SheetPage page(CaseFile file, String step) {
    return new SheetPage(
        heads.head(file), heads.time(file), chapters.stream().flatMap(chapter -> shown(chapter, file, step)).toList());
  }

  private static Stream<SheetPage.Shown> shown(Chapter chapter, CaseFile file, String step) {
    return chapter.of(file).stream()
        .map(
            model ->
                new SheetPage.Shown(chapter.heading(), chapter.template(), model, chapter.neededAt().contains(step)));
  }
}
