package org.chengnuo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@H2Test
@Import(TimerGuardTest.Gates.class)
class TimerGuardTest {

  private static final Instant NOW = Instant.parse("2026-03-04T02:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  @Autowired RuntimeService runtimeService;
  @Autowired ManagementService managementService;
  @Autowired RepositoryService repositoryService;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired ProcessTimers timers;
  @Autowired Gate gate;
  @Autowired Http http;

  private TimerHand hand;
  private String instance;
  private String timer;

  @TestConfiguration(proxyBeanMethods = false)
  static class Gates {

    @Bean
    Gate gate() {
      return new Gate();
    }
  }

  /** What happens when the timer has fired. */
  @ProcessBean
  public static final class Gate {

    private volatile Runnable action = () -> { };

    public void pass() {
      action.run();
    }
  }

  @BeforeEach
  void aTimerThatHasJustBecomeDue() {
    Time.set(NOW);
    gate.action = () -> { };
    hand = new TimerHand(engine);
    repositoryService.createDeployment().enableDuplicateFiltering(true).addModelInstance("timer-guard.bpmn",
        Bpmn.createExecutableProcess("timer-guard").camundaHistoryTimeToLiveString("P1D").startEvent()
            .intermediateCatchEvent("TimerEvent_Due").timerWithDate("${due}")
            .serviceTask("ServiceTask_Pass").camundaExpression("${gate.pass()}")
            .userTask("UserTask_Fired").endEvent().done()).deploy();
    instance = runtimeService.startProcessInstanceByKey("timer-guard", Map.of("due", Date.from(NOW))).getId();
    timer = job().getId();
  }

  @AfterEach
  void removeIt() {
    runtimeService.deleteProcessInstance(instance, "test");
    Time.giveBack();
  }

  @Test
  void an_acquired_timer_fires_when_it_is_due() {
    hand.acquire(List.of(timer));

    assertThat(hand.execute(timer)).isEmpty();

    assertThat(fired()).isTrue();
  }

  @Test
  void a_timer_that_was_moved_after_its_acquisition_is_unlocked_and_fires_at_its_new_date() {
    hand.acquire(List.of(timer));
    assertThat(timers.move(instance, Map.of("TimerEvent_Due", TOMORROW))).isEqualTo(1);

    assertThat(hand.execute(timer)).isEmpty();

    assertThat(fired()).isFalse();
    assertThat(hand.lockOwner(timer)).isEmpty();
    assertThat(job().getDuedate()).isEqualTo(Date.from(TOMORROW));
    assertThat(job().getRetries()).isEqualTo(RetryLaterCmd.TRIES);
    assertThat(hand.acquirable()).doesNotContain(timer);

    Time.set(TOMORROW);
    assertThat(hand.acquirable()).contains(timer);
    hand.acquire(List.of(timer));
    assertThat(hand.execute(timer)).isEmpty();
    assertThat(fired()).isTrue();
  }

  @Test
  void a_timer_that_was_suspended_after_its_acquisition_is_unlocked_and_left_alone() {
    hand.acquire(List.of(timer));
    runtimeService.suspendProcessInstanceById(instance);

    assertThat(hand.execute(timer)).isEmpty();

    assertThat(fired()).isFalse();
    assertThat(hand.lockOwner(timer)).isEmpty();

    runtimeService.activateProcessInstanceById(instance);
    assertThat(hand.execute(timer)).isEmpty();
    assertThat(fired()).isTrue();
  }

  @Test
  void a_timer_that_is_moved_while_it_fires_does_not_fire_and_has_not_failed() throws Exception {
    CountDownLatch firing = new CountDownLatch(1);
    CountDownLatch moved = new CountDownLatch(1);
    gate.action = () -> {
      firing.countDown();
      await(moved);
    };
    hand.acquire(List.of(timer));
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<Optional<Throwable>> execution = executor.submit(() -> hand.execute(timer));
      await(firing);
      timers.move(instance, Map.of("TimerEvent_Due", TOMORROW));
      moved.countDown();
      assertThat(execution.get(30, TimeUnit.SECONDS)).get().isInstanceOf(OptimisticLockingException.class);
    } finally {
      executor.shutdownNow();
    }

    assertThat(fired()).isFalse();
    assertThat(job().getDuedate()).isEqualTo(Date.from(TOMORROW));
    assertThat(job().getRetries()).isEqualTo(RetryLaterCmd.TRIES);
    assertThat(job().getExceptionMessage()).isNull();
    assertThat(hand.lockOwner(timer)).isEmpty();
  }

  @Test
  void nobody_fires_a_timer_by_hand_before_its_time() {
    timers.move(instance, Map.of("TimerEvent_Due", TOMORROW));

    assertThatThrownBy(() -> managementService.executeJob(timer)).isInstanceOf(ConflictException.class)
        .hasMessage("该定时器尚未到期（2026-03-05 10:00），不能提前执行。");

    assertThat(fired()).isFalse();
    assertThat(job().getRetries()).isEqualTo(RetryLaterCmd.TRIES);
    assertThat(job().getExceptionMessage()).isNull();
  }

  @Test
  void a_timer_that_waits_for_nothing_is_not_fired_by_hand_either() {
    timers.move(instance, Map.of("TimerEvent_Due", ProcessTimers.NEVER));

    assertThatThrownBy(() -> managementService.executeJob(timer)).isInstanceOf(ConflictException.class)
        .hasMessageContaining("没有到期时间");
  }

  @Test
  void a_suspended_timer_is_not_fired_by_hand_either() {
    runtimeService.suspendProcessInstanceById(instance);

    assertThatThrownBy(() -> managementService.executeJob(timer)).isInstanceOf(ConflictException.class)
        .hasMessageContaining("已挂起");
  }

  @Test
  void a_due_timer_can_be_fired_by_hand() {
    managementService.executeJob(timer);

    assertThat(fired()).isTrue();
  }

  @Test
  void over_http_nobody_fires_a_timer_or_learns_of_its_date() {
    timers.move(instance, Map.of("TimerEvent_Due", TOMORROW));

    for (String user : List.of("window1", "supervisor1", "admin", "applications-api")) {
      var answer = http.as(user).post("/engine-rest/job/" + timer + "/execute", "{}");

      assertThat(answer.status()).as(user).isEqualTo(403);
      assertThat(answer.body()).doesNotContain("2026");
      assertThat(fired()).isFalse();
    }
  }

  @Test
  void a_failed_timer_is_tried_again_later_and_keeps_its_due_date() {
    gate.action = () -> {
      throw new IllegalStateException("database away");
    };
    hand.acquire(List.of(timer));

    assertThat(hand.execute(timer)).isPresent();

    assertThat(job().getDuedate()).isEqualTo(Date.from(NOW));
    assertThat(job().getRetries()).isEqualTo(RetryLaterCmd.TRIES - 1);
    assertThat(hand.acquirable()).doesNotContain(timer);
    Time.set(NOW.plusSeconds(11));
    assertThat(hand.acquirable()).contains(timer);

    gate.action = () -> { };
    hand.acquire(List.of(timer));
    assertThat(hand.execute(timer)).isEmpty();
    assertThat(fired()).isTrue();
  }

  @Test
  void the_last_failure_leaves_an_incident_and_a_moved_date_a_new_chance() {
    gate.action = () -> {
      throw new IllegalStateException("broken");
    };
    Instant[] waits = {NOW, NOW.plusSeconds(11), NOW.plusSeconds(80), NOW.plusSeconds(400), NOW.plusSeconds(1100)};
    for (Instant at : waits) {
      Time.set(at);
      assertThat(hand.acquirable()).contains(timer);
      hand.acquire(List.of(timer));
      assertThat(hand.execute(timer)).isPresent();
      assertThat(job().getDuedate()).isEqualTo(Date.from(NOW));
    }
    assertThat(job().getRetries()).isZero();
    assertThat(runtimeService.createIncidentQuery().processInstanceId(instance).count()).isEqualTo(1);

    timers.move(instance, Map.of("TimerEvent_Due", NOW.plusSeconds(1200)));

    assertThat(job().getRetries()).isEqualTo(RetryLaterCmd.TRIES);
    assertThat(runtimeService.createIncidentQuery().processInstanceId(instance).count()).isZero();
    Time.set(NOW.plusSeconds(1200));
    assertThat(hand.acquirable()).contains(timer);
  }

  @Test
  void a_timer_that_waits_for_its_next_try_and_is_moved_waits_for_its_new_date_only() {
    gate.action = () -> {
      throw new IllegalStateException("database away");
    };
    hand.acquire(List.of(timer));
    hand.execute(timer);

    timers.move(instance, Map.of("TimerEvent_Due", NOW.plusSeconds(5)));

    Time.set(NOW.plusSeconds(5));
    assertThat(hand.acquirable()).contains(timer);
  }

  private Job job() {
    return managementService.createJobQuery().processInstanceId(instance).singleResult();
  }

  private boolean fired() {
    return runtimeService.getActiveActivityIds(instance).contains("UserTask_Fired");
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
