package org.chengnuo.approval.sheet;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.engine.PersonNames;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages of one case for the staff, to be read and printed outside Tasklist. */
@RestController
@Hidden
@RequestMapping(path = "/cases/{caseNumber}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class CasePages {

  private final CaseFiles files;
  private final Notices notices;
  private final Calendars calendars;
  private final Bureau bureau;
  private final StepNames steps;
  private final PersonNames names;
  private final Clock clock;

  CasePages(
      CaseFiles files, Notices notices, Calendars calendars, Bureau bureau, StepNames steps, PersonNames names,
      Clock clock) {
    this.files = files;
    this.notices = notices;
    this.calendars = calendars;
    this.bureau = bureau;
    this.steps = steps;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping
  String sheet(@PathVariable("caseNumber") String caseNumber) {
    Html sheet = new SheetPage(files.get(caseNumber), "", steps, names, new Times(clock.getZone())).render();
    return new PrintedPage("办件 " + caseNumber, sheet).document();
  }

  @GetMapping("/receipt")
  String receipt(@PathVariable("caseNumber") String caseNumber) {
    CaseFile file = files.get(caseNumber);
    ReceiptPage receipt =
        new ReceiptPage(file, bureau, notices, names, calendars.current(), new Times(clock.getZone()));
    return new PrintedPage(receipt.title() + " " + caseNumber, receipt.render()).document();
  }
}
