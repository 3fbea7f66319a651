package org.chengnuo.approval.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.chengnuo.approval.Acceptance;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.CaseMaterials;
import org.chengnuo.approval.MaterialRecord;
import org.chengnuo.approval.Stage;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.catalogue.Material;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** What the window concludes from the materials (行政许可法 art. 32). */
@Component
class Examination {

  /**
   * The conclusion; text as the conclusion needs it.
   *
   * @param found the materials as the examination found them
   * @param missing codes of what the applicant has to correct
   */
  record Conclusion(Acceptance acceptance, MaterialRecord found, Set<String> missing, String note) {}

  private final Opinions opinions;
  private final CaseMaterials materials;
  private final Corrections corrections;
  private final Calendars calendars;
  private final Clock clock;

  Examination(
      Opinions opinions, CaseMaterials materials, Corrections corrections, Calendars calendars, Clock clock) {
    this.opinions = opinions;
    this.materials = materials;
    this.corrections = corrections;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** @return whether the window demands more than it told at first */
  boolean conclude(Application application, Conclusion conclusion) {
    opinions.record(application.caseNumber(), Stage.ACCEPTANCE, conclusion.acceptance(), conclusion.note());
    boolean accepted = conclusion.acceptance() == Acceptance.ACCEPT;
    materials.save(accepted ? conclusion.found().defer(this::lastDay) : conclusion.found());
    return conclusion.acceptance() == Acceptance.CORRECT
        && corrections.demand(application, conclusion.missing(), conclusion.note());
  }

  private LocalDate lastDay(Material deferred) {
    WorkingCalendar calendar = calendars.current();
    return calendar.plusWorkingDays(calendar.dateOf(clock.instant()), deferred.deferrableDays());
  }
}
