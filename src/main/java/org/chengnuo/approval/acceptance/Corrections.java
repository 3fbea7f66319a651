package org.chengnuo.approval.acceptance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalCause;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.CaseMaterials;
import org.chengnuo.approval.MaterialCodes;
import org.chengnuo.approval.MaterialStatus;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.casework.record.Accountability;
import org.chengnuo.catalogue.Material;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.engine.ProcessTimers;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is missing is told once (一次性告知). A later notice may only repeat what the first one listed; anything new needs
 * a supervisor's grounds and is counted against the window (行政许可法 art. 32, 72).
 */
@Component
public class Corrections {

  /**
   * A correction that was asked for.
   *
   * @param noticeNumber null until the notice is issued
   * @param dueAt end of the applicant's time; null until the notice is issued
   * @param answered whether the applicant has handed in everything that it listed
   */
  public record Correction(
      long id,
      Set<String> materials,
      String note,
      String noticeNumber,
      Instant dueAt,
      Instant remindedAt,
      boolean answered) {}

  private final Notices notices;
  private final Accountability accountability;
  private final Calendars calendars;
  private final JdbcClient jdbc;
  private final CaseMaterials materials;
  private final CurrentUser user;
  private final Clock clock;

  Corrections(
      Notices notices, Accountability accountability, Calendars calendars, JdbcClient jdbc, CaseMaterials materials,
      CurrentUser user, Clock clock) {
    this.notices = notices;
    this.accountability = accountability;
    this.calendars = calendars;
    this.jdbc = jdbc;
    this.materials = materials;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Notes what the window demands.
   *
   * @return whether it demands more than the first notice listed, so that a supervisor has to justify it
   */
  boolean demand(Application application, Set<String> materials, String note) {
    Set<String> told = told(application.caseNumber());
    jdbc.sql(
            """
            insert into correction (case_number, materials, note, demanded_by, demanded_at)
            values (:case, :materials, :note, :by, :at)
            """)
        .param("case", application.caseNumber())
        .param("materials", MaterialCodes.join(materials))
        .param("note", note)
        .param("by", user.actor())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return !told.isEmpty() && !told.containsAll(materials);
  }

  /** A supervisor lets the window ask again; it counts against the window. */
  void justify(String caseNumber, String grounds) {
    Correction demanded = pending(caseNumber);
    String window =
        jdbc.sql("select demanded_by from correction where id = :id")
            .param("id", demanded.id())
            .query(String.class)
            .single();
    accountability.record(
        caseNumber, ApprovalCause.FURTHER_DEMAND, "UserTask_ExamineMaterials", window, grounds);
  }

  /** A supervisor refuses; the demand is as if it had not been made. */
  void drop(String caseNumber) {
    jdbc.sql("delete from correction where id = :id").param("id", pending(caseNumber).id()).update();
  }

  /** Issues the notice of what is missing and starts the applicant's time. */
  void tell(Application application) {
    String caseNumber = application.caseNumber();
    Correction demanded = pending(caseNumber);
    refuseUnlessJustified(caseNumber, demanded);
    WorkingCalendar calendar = calendars.current();
    LocalDate lastDay =
        calendar.plusWorkingDays(calendar.dateOf(clock.instant()), application.item().correctionDays());
    String number = notices.issue(ApprovalNotice.CORRECTION, application.letter(), fields(application, demanded, calendar.lastDayInWords(lastDay)));
    jdbc.sql("update correction set notice_number = :number, due_at = :due where id = :id")
        .param("number", number)
        .param("due", Timestamp.from(calendar.closeOfBusiness(lastDay)))
        .param("id", demanded.id())
        .update();
    materials.save(materials.of(application).mark(demanded.materials(), MaterialStatus.MISSING));
  }

  private static Map<String, String> fields(Application application, Correction demanded, String lastDay) {
    List<String> names =
        demanded.materials().stream()
            .map(code -> application.item().material(code).map(Material::name).orElse(code))
            .toList();
    String list =
        IntStream.range(0, names.size())
            .mapToObj(i -> (i + 1) + ". " + names.get(i))
            .collect(Collectors.joining("；"));
    String note = demanded.note() == null ? "" : "说明：" + demanded.note() + "。";
    return Map.of("materials", list, "note", note, "lastDay", lastDay);
  }

  /** What the first notice did not list is told only after a supervisor has agreed to that very demand. */
  private void refuseUnlessJustified(String caseNumber, Correction demanded) {
    Set<String> told = told(caseNumber);
    if (told.isEmpty() || told.containsAll(demanded.materials())) {
      return;
    }
    boolean justified =
        jdbc.sql(
                """
                select exists (select 1 from opinion o join correction c on c.case_number = o.case_number
                  where c.id = :id and o.stage = 'FURTHER_DEMAND' and o.conclusion = 'APPROVED'
                    and o.given_at >= c.demanded_at)
                """)
            .param("id", demanded.id())
            .query(Boolean.class)
            .single();
    if (!justified) {
      throw new ConflictException("超出首次告知的材料须经监督岗同意后再告知");
    }
  }

  /** One reminder per notice; a second call changes nothing. */
  void remind(Application application) {
    Correction open = open(application.caseNumber());
    if (open.remindedAt() != null) {
      return;
    }
    WorkingCalendar calendar = calendars.current();
    String lastDay = calendar.lastDayInWords(calendar.dateOf(open.dueAt()));
    notices.issue(
        ApprovalNotice.CORRECTION_REMINDER,
        application.letter(),
        Map.of("notice", notices.named(open.noticeNumber()), "lastDay", lastDay));
    jdbc.sql("update correction set reminded_at = :at where id = :id")
        .param("at", Timestamp.from(clock.instant()))
        .param("id", open.id())
        .update();
  }

  /** The applicant has handed in everything that the open notice listed. */
  void receive(Application application) {
    Correction open = open(application.caseNumber());
    jdbc.sql("update correction set received_at = :at where id = :id")
        .param("at", Timestamp.from(clock.instant()))
        .param("id", open.id())
        .update();
    materials.save(materials.of(application).mark(open.materials(), MaterialStatus.CORRECTED));
  }

  /** The applicant's time to correct has ended. */
  void lapse(Application application) {
    Correction open = open(application.caseNumber());
    if (clock.instant().isBefore(open.dueAt())) {
      throw new ConflictException("补正期限尚未届满，不能终止");
    }
    notices.issue(
        ApprovalNotice.LAPSE_UNCORRECTED, application.letter(), Map.of("notice", notices.named(open.noticeNumber())));
  }

  /** Whether something is missing that the applicant has to hand in. */
  boolean areAwaited(Application application) {
    return !materials.of(application).with(MaterialStatus.MISSING).isEmpty();
  }

  /** Whether every notice has been answered, and there was one. */
  boolean isAnswered(String caseNumber) {
    List<Correction> told = corrections(caseNumber, "notice_number is not null");
    return !told.isEmpty() && told.stream().allMatch(Correction::answered);
  }

  /**
   * Whether that notice has been answered.
   *
   * @throws InvalidInputException if the case has no such notice
   */
  boolean isAnswered(String caseNumber, String noticeNumber) {
    return corrections(caseNumber, "notice_number is not null").stream()
        .filter(told -> told.noticeNumber().equals(noticeNumber))
        .findFirst()
        .orElseThrow(() -> new InvalidInputException("noticeNumber", "该办件没有此文号的补正告知书"))
        .answered();
  }

  /** When the last correction was handed in. */
  public Optional<Instant> lastReceived(String caseNumber) {
    return jdbc.sql("select max(received_at) from correction where case_number = :case")
        .param("case", caseNumber)
        .query((row, i) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  /**
   * The notice that the applicant has still to answer.
   *
   * @throws ConflictException if there is none
   */
  public Correction open(String caseNumber) {
    return corrections(caseNumber, "notice_number is not null and received_at is null").stream()
        .findFirst()
        .orElseThrow(() -> new ConflictException("该办件没有待补正的告知书"));
  }

  /** Half-way through the applicant's time, or never if that reminder has been sent. */
  public Instant reminderDue(String caseNumber) {
    Correction open = open(caseNumber);
    if (open.remindedAt() != null) {
      return ProcessTimers.NEVER;
    }
    WorkingCalendar calendar = calendars.current();
    LocalDate today = calendar.dateOf(clock.instant());
    int left = calendar.countWorkingDays(today, calendar.dateOf(open.dueAt()));
    return calendar.closeOfBusiness(calendar.plusWorkingDays(today, Math.max(1, left / 2)));
  }

  private Correction pending(String caseNumber) {
    return corrections(caseNumber, "notice_number is null").stream()
        .findFirst()
        .orElseThrow(() -> new ConflictException("该办件没有待告知的补正事项"));
  }

  private Set<String> told(String caseNumber) {
    return corrections(caseNumber, "notice_number is not null").stream()
        .map(Correction::materials)
        .reduce(
            new HashSet<>(),
            (all, some) -> {
              all.addAll(some);
              return all;
            });
  }

  private List<Correction> corrections(String caseNumber, String condition) {
    return jdbc.sql("select * from correction where case_number = :case and " + condition + " order by id desc")
        .param("case", caseNumber)
        .query(
            (row, i) ->
                new Correction(
                    row.getLong("id"),
                    MaterialCodes.split(row.getString("materials")),
                    row.getString("note"),
                    row.getString("notice_number"),
                    instant(row.getTimestamp("due_at")),
                    instant(row.getTimestamp("reminded_at")),
                    row.getTimestamp("received_at") != null))
        .list();
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
