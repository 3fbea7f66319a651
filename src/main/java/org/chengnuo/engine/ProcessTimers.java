package org.chengnuo.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves the timers of a process instance. It works on the engine's entities and not through its services, because the
 * person whose action moves a deadline has no right, and needs none, to change jobs.
 */
@Component
public class ProcessTimers {

  /** The due date of a timer that has nothing to wait for at present. */
  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final ProcessEngineConfigurationImpl engine;

  ProcessTimers(@Lazy ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  /**
   * Gives timers and tasks new due dates in the current transaction.
   *
   * @param dueDates per id of the timer's event, or of the user task; others stay, and what is not open is passed over
   * @return how many timers moved
   */
  public int move(String processInstanceId, Map<String, Instant> dueDates) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              int moved = 0;
              for (JobEntity job : context.getJobManager().findJobsByProcessInstanceId(processInstanceId)) {
                Optional<Instant> due = Optional.ofNullable(dueDates.get(job.getActivityId()));
                if (job instanceof TimerEntity && due.isPresent() && moves(job, due.get())) {
                  moved++;
                }
              }
              for (TaskEntity task : tasks(context, processInstanceId, dueDates)) {
                task.setDueDate(Date.from(dueDates.get(task.getTaskDefinitionKey())));
              }
              return moved;
            });
  }

  /** Of the instance as the transaction knows it, so that where no task is meant nobody asks. */
  private static List<TaskEntity> tasks(
      CommandContext context, String processInstanceId, Map<String, Instant> dueDates) {
    return dueDates.keySet().stream().anyMatch(id -> id.startsWith("UserTask_"))
        ? context.getTaskManager().findTasksByProcessInstanceId(processInstanceId).stream()
            .filter(task -> dueDates.containsKey(task.getTaskDefinitionKey()))
            .filter(task -> !dueDates.get(task.getTaskDefinitionKey()).equals(NEVER))
            .toList()
        : List.of();
  }

  private static boolean moves(JobEntity job, Instant due) {
    Date wanted = Date.from(due);
    if (wanted.equals(job.getDuedate())) {
      return false;
    }
    job.setDuedate(wanted);
    // A timer that failed before it was moved gets its tries back and no longer waits for the next one.
    job.setRetries(RetryLaterCmd.TRIES);
    if (RetryLaterCmd.WAITING.equals(job.getLockOwner())) {
      job.unlock();
    }
    return true;
  }
}
