package org.chengnuo.approval.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengnuo.approval.acceptance.DeemedAcceptance;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.AlarmLevel;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.engine.PersonNames;
import org.chengnuo.identifier.PhoneNumber;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes cards of tasks: in a fixed number of statements, however many cards a page has. */
@Component
class TaskCards {

  /** More cases than anybody looks through; who gets so many has to say more. */
  private static final int MOST_CASES = 500;

  private static final int MOST_CARDS = 50;
  private static final int SHORTEST_SEARCH = 2;
  private static final int LONGEST_SEARCH = 200;
  private static final Pattern PHONE_TAIL = Pattern.compile("[0-9]{4}");

  private static final String EXAMINATION = "UserTask_ExamineMaterials";

  /** What the case tables say of the case of a task; {@code correctedAt} is null if nothing was handed in later. */
  private record CaseLine(
      String number, ServiceItem item, String applicant, String answerable, Instant receivedAt, Instant correctedAt) {

    Instant handedInAt() {
      return correctedAt == null ? receivedAt : correctedAt;
    }
  }

  private final DeskTasks tasks;
  private final Catalogue catalogue;
  private final CaseClocks clocks;
  private final Calendars calendars;
  private final PersonNames names;
  private final JdbcClient jdbc;
  private final Clock clock;

  TaskCards(
      DeskTasks tasks, Catalogue catalogue, CaseClocks clocks, Calendars calendars, PersonNames names,
      JdbcClient jdbc, Clock clock) {
    this.tasks = tasks;
    this.catalogue = catalogue;
    this.clocks = clocks;
    this.calendars = calendars;
    this.names = names;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The cards of those of these tasks that the caller may see and that belong to a case.
   *
   * @throws InvalidInputException if more than fifty are asked for
   */
  List<TaskCard> of(Collection<String> taskIds) {
    if (taskIds.size() > MOST_CARDS) {
      throw new InvalidInputException("ids", "一次最多查询 " + MOST_CARDS + " 个任务");
    }
    return cards(tasks.withIds(taskIds));
  }

  /**
   * Open tasks that the caller may see, of cases whose number or applicant contains the text, or whose telephone number
   * it is: the whole of it, or its last four digits. What is due first comes first, fifty at most.
   *
   * @throws InvalidInputException if the text is too short or fits too many cases
   */
  List<TaskCard> search(String text) {
    String sought = text == null ? "" : text.strip();
    if (sought.length() < SHORTEST_SEARCH || sought.length() > LONGEST_SEARCH) {
      throw new InvalidInputException("text", "请输入 2 至 200 个字：申请人、办件编号、电话或者电话后四位");
    }
    List<String> instances = instancesOf(sought);
    if (instances.size() > MOST_CASES) {
      throw new InvalidInputException("text", "符合的办件太多，请输入更完整的申请人、办件编号或者电话");
    }
    return cards(tasks.ofInstances(instances, MOST_CARDS));
  }

  private List<String> instancesOf(String text) {
    return jdbc.sql(
            """
            select e.ID_ from ACT_RU_EXECUTION e join case_file c on c.case_number = e.BUSINESS_KEY_
            where e.PARENT_ID_ is null
              and (lower(c.case_number) like :part escape '!' or lower(c.party_name) like :part escape '!'
                or c.party_phone = :phone or c.party_phone like :tail)
            limit :most
            """)
        .param("part", "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%")
        .param("phone", PhoneNumber.parse(text).map(PhoneNumber::value).orElse(""))
        .param("tail", PHONE_TAIL.matcher(text).matches() ? "%" + text : "")
        .param("most", MOST_CASES + 1)
        .query(String.class)
        .list();
  }

  private List<TaskCard> cards(List<SeenTask> seen) {
    if (seen.isEmpty()) {
      return List.of();
    }
    Map<String, CaseLine> cases = cases(seen.stream().map(SeenTask::processInstanceId).collect(Collectors.toSet()));
    Map<ClockId, CaseClock> running = clocks.find(cases.values().stream().map(CaseLine::number).toList());
    WorkingCalendar calendar = calendars.current();
    return seen.stream()
        .filter(task -> cases.containsKey(task.processInstanceId()))
        .map(
            task -> {
              CaseLine line = cases.get(task.processInstanceId());
              return card(task, line, Optional.ofNullable(running.get(ClockId.handling(line.number()))), calendar);
            })
        .toList();
  }

  private TaskCard card(SeenTask task, CaseLine line, Optional<CaseClock> running, WorkingCalendar calendar) {
    Instant now = clock.instant();
    Instant deemedAccepted =
        task.step().equals(EXAMINATION) && running.isEmpty()
            ? DeemedAcceptance.at(line.item().regime(), line.handedInAt(), calendar)
            : null;
    Light light =
        running
            .filter(is -> !is.stopped())
            .map(is -> light(is, now))
            .orElseGet(() -> light(deemedAccepted == null ? task.dueAt() : deemedAccepted, now));
    return new TaskCard(
        task.id(),
        task.name(),
        line.number(),
        line.item().name(),
        line.applicant(),
        light,
        light.label(),
        running.map(CaseClock::paused).orElse(false),
        local(task.dueAt()),
        task.dueAt() != null && task.dueAt().isBefore(now),
        local(deemedAccepted),
        names.of(line.answerable()),
        names.of(task.holder()));
  }

  private static Light light(CaseClock running, Instant now) {
    if (running.level(running.statutory(), now) == AlarmLevel.RED) {
      return Light.DOUBLE_RED;
    }
    return switch (running.level(running.promised(), now)) {
      case NONE -> Light.GREEN;
      case BLUE -> Light.BLUE;
      case YELLOW -> Light.YELLOW;
      case RED -> Light.RED;
    };
  }

  /** Before the acceptance and after the decision no limit of the case runs: then the step's own time counts. */
  private Light light(Instant dueAt, Instant now) {
    if (dueAt == null) {
      return Light.GREEN;
    }
    if (dueAt.isBefore(now)) {
      return Light.RED;
    }
    LocalDate tomorrow = now.atZone(clock.getZone()).toLocalDate().plusDays(1);
    return dueAt.atZone(clock.getZone()).toLocalDate().isAfter(tomorrow) ? Light.GREEN : Light.YELLOW;
  }

  private OffsetDateTime local(Instant instant) {
    return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
  }

  /** The cases of processes, which are those of their business keys: a follow-up has the number of its case. */
  private Map<String, CaseLine> cases(Collection<String> processInstanceIds) {
    Map<String, CaseLine> cases = new HashMap<>();
    jdbc.sql(
            """
            select e.ID_, c.case_number, a.service_item, c.party_name, c.answerable, c.opened_at,
              (select max(k.received_at) from correction k where k.case_number = c.case_number) as corrected_at
            from ACT_RU_EXECUTION e join case_file c on c.case_number = e.BUSINESS_KEY_
            join approval_case a on a.case_number = c.case_number
            where e.ID_ in (:instances)
            """)
        .param("instances", processInstanceIds)
        .query(row -> {
          cases.put(row.getString(1), line(row));
        });
    return cases;
  }

  private CaseLine line(ResultSet row) throws SQLException {
    Timestamp corrected = row.getTimestamp("corrected_at");
    return new CaseLine(
        row.getString("case_number"),
        catalogue.get(row.getString("service_item")),
        row.getString("party_name"),
        row.getString("answerable"),
        row.getTimestamp("opened_at").toInstant(),
        corrected == null ? null : corrected.toInstant());
  }
}
