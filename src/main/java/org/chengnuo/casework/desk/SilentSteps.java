package org.chengnuo.casework.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengnuo.casework.desk.DeskCases.CaseLine;
import org.springframework.stereotype.Component;

/** Finds until when the tasks of a page may sleep. */
@Component
class SilentSteps {

  private final List<SilentStep> all;

  SilentSteps(List<SilentStep> all) {
    this.all = all;
  }

  /**
   * @param lines the case of each task's process instance
   * @param counting numbers of the cases whose clock has started
   * @return nothing for a task of whose silence law makes nothing
   */
  Map<SeenTask, Instant> dates(List<SeenTask> tasks, Map<String, CaseLine> lines, Set<String> counting) {
    Map<SeenTask, Instant> dates = new HashMap<>();
    for (SilentStep silent : all) {
      Map<SeenTask, String> asleep = new HashMap<>();
      for (SeenTask task : tasks) {
        CaseLine line = lines.get(task.processInstanceId());
        boolean silence = task.step().equals(silent.step()) && line.file().process().equals(silent.process());
        if (silence && !counting.contains(line.file().number())) {
          asleep.put(task, line.file().number());
        }
      }
      if (!asleep.isEmpty()) {
        Map<String, Instant> found = silent.dates(asleep.values());
        asleep.forEach((task, number) -> dates.put(task, found.get(number)));
      }
    }
    return dates;
  }
}
