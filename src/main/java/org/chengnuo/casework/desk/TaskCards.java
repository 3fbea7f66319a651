package org.chengnuo.casework.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengnuo.casework.desk.DeskCases.CaseLine;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.engine.PersonNames;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.stereotype.Component;

/** Makes cards of tasks, whatever their process: in a fixed number of statements, however many cards a page has. */
@Component
class TaskCards {

  /** More cases than anybody looks through; who gets so many has to say more. */
  private static final int MOST_CASES = 500;

  private static final int MOST_CARDS = 50;
  private static final int SHORTEST_SEARCH = 2;
  private static final int LONGEST_SEARCH = 200;

  private final DeskTasks tasks;
  private final DeskCases cases;
  private final CaseClocks clocks;
  private final SilentSteps silentSteps;
  private final PersonNames names;
  private final Clock clock;

  TaskCards(
      DeskTasks tasks, DeskCases cases, CaseClocks clocks, SilentSteps silentSteps, PersonNames names, Clock clock) {
    this.tasks = tasks;
    this.cases = cases;
    this.clocks = clocks;
    this.silentSteps = silentSteps;
    this.names = names;
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
   * Open tasks that the caller may see, of cases whose number or party contains the text, or whose telephone number it
   * is: the whole of it, or its last four digits. What is due first comes first, fifty at most.
   *
   * @throws InvalidInputException if the text is too short or fits too many cases
   */
  List<TaskCard> search(String text) {
    String sought = text == null ? "" : text.strip();
    if (sought.length() < SHORTEST_SEARCH || sought.length() > LONGEST_SEARCH) {
      throw new InvalidInputException("text", "请输入 2 至 200 个字：申请人、办件编号、电话或者电话后四位");
    }
    List<String> instances = cases.instancesOf(sought, MOST_CASES + 1);
    if (instances.size() > MOST_CASES) {
      throw new InvalidInputException("text", "符合的办件太多，请输入更完整的申请人、办件编号或者电话");
    }
    return cards(tasks.ofInstances(instances, MOST_CARDS));
  }

  private List<TaskCard> cards(List<SeenTask> seen) {
    if (seen.isEmpty()) {
      return List.of();
    }
    Map<String, CaseLine> lines =
        cases.ofInstances(seen.stream().map(SeenTask::processInstanceId).collect(Collectors.toSet()));
    List<SeenTask> ofCases = seen.stream().filter(task -> lines.containsKey(task.processInstanceId())).toList();
    Map<String, List<CaseClock>> started = new HashMap<>();
    clocks.find(lines.values().stream().map(line -> line.file().number()).toList())
        .forEach((id, clock) -> started.computeIfAbsent(id.caseNumber(), none -> new ArrayList<>()).add(clock));
    Map<SeenTask, Instant> silence = silentSteps.dates(ofCases, lines, started.keySet());
    return ofCases.stream()
        .map(
            task -> {
              CaseLine line = lines.get(task.processInstanceId());
              return card(task, line, started.getOrDefault(line.file().number(), List.of()), silence.get(task));
            })
        .toList();
  }

  /** @param silenceAt until when the step may sleep before law decides; null where it does not */
  private TaskCard card(SeenTask task, CaseLine line, List<CaseClock> started, Instant silenceAt) {
    Instant now = clock.instant();
    List<CaseClock> running = started.stream().filter(each -> !each.stopped()).toList();
    Light light =
        running.isEmpty()
            ? Light.until(silenceAt == null ? task.dueAt() : silenceAt, now, clock.getZone())
            : Light.of(running, now);
    return new TaskCard(
        task.id(),
        task.name(),
        line.file().number(),
        line.file().title(),
        line.file().party() == null ? null : line.file().party().name(),
        light,
        light.label(),
        running.stream().anyMatch(CaseClock::paused),
        local(task.dueAt()),
        task.dueAt() != null && task.dueAt().isBefore(now),
        local(silenceAt),
        names.of(line.answerable()),
        names.of(task.holder()));
  }

  private OffsetDateTime local(Instant instant) {
    return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}
