package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.Optional;
import org.chengnuo.approval.MaterialEntry;
import org.chengnuo.approval.MaterialLine;
import org.chengnuo.approval.MaterialStatus;
import org.chengnuo.approval.acceptance.MaterialLines;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.catalogue.MaterialForm;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Which materials a receipt lists. */
@Component
class ReceivedMaterials {

  private final MaterialLines lines;
  private final Calendars calendars;

  ReceivedMaterials(MaterialLines lines, Calendars calendars) {
    this.lines = lines;
    this.calendars = calendars;
  }

  /** What was handed in. */
  List<ReceiptPage.Material> received(CaseSheet sheet) {
    return sheet.part(lines).stream()
        .filter(line -> line.entry().filter(entry -> entry.status().received()).isPresent())
        .map(line -> received(line, line.entry().orElseThrow()))
        .toList();
  }

  private static ReceiptPage.Material received(MaterialLine line, MaterialEntry entry) {
    return new ReceiptPage.Material(
        line.material().code(),
        line.material().name(),
        Optional.ofNullable(entry.form()).map(MaterialForm::label).orElse(null),
        entry.note());
  }

  /** What the acceptance does not wait for and is still owed; nothing once the case has ended. */
  List<ReceiptPage.Deferred> owed(CaseSheet sheet) {
    WorkingCalendar calendar = calendars.current();
    return sheet.part(lines).stream()
        .filter(line -> !sheet.standing().closed())
        .filter(line -> line.entry().filter(entry -> entry.status() == MaterialStatus.DEFERRED).isPresent())
        .map(line -> owed(line, calendar))
        .toList();
  }

  private static ReceiptPage.Deferred owed(MaterialLine line, WorkingCalendar calendar) {
    return new ReceiptPage.Deferred(
        line.material().code(),
        line.material().name(),
        calendar.lastDayInWords(line.entry().orElseThrow().dueOn()));
  }
}
