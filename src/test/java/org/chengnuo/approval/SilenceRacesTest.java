package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.ClockEntry;
import org.chengnuo.engine.Failure;
import org.chengnuo.engine.TimerHand;
import org.chengnuo.support.PostgresDatabase;
import org.chengnuo.support.PostgresTest;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Whatever people do to a case in the moment in which silence approves it: one of the two happens and the other does
 * not, silence never approves a case that is paused or not yet overdue, and the case goes on to its end.
 *
 * <p>Each race is run by two threads that a barrier releases together, one of them after a pause of some thousandths of
 * a second that differs from race to race, so that either side comes first in turn.
 */
@PostgresTest
// Named again, because an annotation of the class itself hides the one of @PostgresTest.
@ContextConfiguration(initializers = {PostgresDatabase.class, PausableFiling.class})
class SilenceRacesTest {

  private static final Instant ACCEPTED = Instant.parse("2026-03-02T02:00:00Z");
  private static final String TIMER = "TimerEvent_SilenceDue";
  private static final Object[] SILENT_LAND = {"landOwnership", "STATE", "landClass", "UNUSED", "thirdParty", false};
  private static final Object[] AS_USUAL = {};

  private static final List<String> REPORT = new ArrayList<>();
  private static final Map<String, Integer> FAILURES = new TreeMap<>();
  private static int races;
  private static long begun;

  /** Where a case stands after its race. */
  private enum Standing {
    SILENT, PAUSED, DECIDED, WITHDRAWN, CONFIRMING, OPEN
  }

  /** One case before its race. */
  private record Contender(RunningCase driven, String item, String timer, Instant due) {}

  /** What one of the two did. */
  private interface Move {
    void make(Contender contender) throws Exception;
  }

  /** What is known of a case after its race. */
  private record Result(
      Contender contender, Optional<Throwable> silence, Optional<Throwable> person, Standing standing) {}

  /** What the engine says of every command that failed; here every loser's would be told with its stack trace. */
  private static final String FAILED_COMMANDS = "org.camunda.bpm.engine.context";

  @Autowired ApprovalCases applications;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired TaskService taskService;
  @Autowired CaseClocks clocks;
  @Autowired JdbcClient jdbc;

  private final ExecutorService threads = Executors.newFixedThreadPool(3);
  private final Random random = new Random(20260305);
  private TimerHand hand;

  @BeforeEach
  void prepare() {
    begun = begun == 0 ? System.nanoTime() : begun;
    hand = new TimerHand(engine);
    LoggingSystem.get(getClass().getClassLoader()).setLogLevel(FAILED_COMMANDS, LogLevel.OFF);
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
    Time.giveBack();
  }

  @AfterAll
  static void report() {
    LoggingSystem.get(SilenceRacesTest.class.getClassLoader()).setLogLevel(FAILED_COMMANDS, null);
    REPORT.forEach(System.out::println);
    FAILURES.forEach((failure, count) -> System.out.println("loser: " + failure + ": " + count));
    System.out.println("races: " + races + " in " + millisSince(begun) / 1000 + " s");
  }

  // AUTOMATIC: the timer decides

  @Test
  void a_pause_and_the_timer_of_a_broken_promise() throws Exception {
    List<Contender> cases = overdue("SSNYD", AS_USUAL, "UserTask_Review", 220);

    List<Result> results = race("pause / timer", cases, Duration.ZERO, this::fire, this::exclude);

    assertThat(standings(results)).containsOnlyKeys(Standing.SILENT, Standing.PAUSED);
    goOn(results);
  }

  @Test
  void a_pause_and_the_timer_while_the_promise_ends() throws Exception {
    List<Contender> cases = overdue("SSNYD", AS_USUAL, "UserTask_Review", 220);

    List<Result> results = race("pause / timer, last moment", cases, Duration.ofMillis(1), this::fire, this::exclude);

    assertThat(standings(results).keySet()).contains(Standing.PAUSED).doesNotContain(Standing.DECIDED);
    goOn(results);
  }

  @Test
  void a_resumption_and_a_timer_that_was_acquired_before_the_pause() throws Exception {
    List<Contender> cases = overdue("SSNYD", AS_USUAL, "UserTask_Review", 150);
    Time.set(cases.get(0).due());
    inParallel(cases, this::exclude);

    List<Result> results = race("resumption / stale timer", cases, Duration.ZERO, this::fire,
        one -> complete(one, "UserTask_AwaitProcedure", Map.of("procedureResult", "听证已举行")));

    // Where the executor gave the timer back first, the person is asked to try again.
    assertThat(results).allSatisfy(result ->
        assertThat(result.standing()).isEqualTo(result.person().isEmpty() ? Standing.OPEN : Standing.PAUSED));
    goOn(results);
  }

  @Test
  void a_grant_and_the_timer() throws Exception {
    List<Contender> cases = overdue("SSNYD", AS_USUAL, "UserTask_Decide", 220);

    List<Result> results = race("grant / timer", cases, Duration.ZERO, this::fire,
        one -> complete(one, "UserTask_Decide", Map.of("decision", "GRANT")));

    assertThat(standings(results)).containsOnlyKeys(Standing.SILENT, Standing.DECIDED);
    goOn(results);
  }

  @Test
  void a_refusal_and_the_timer() throws Exception {
    List<Contender> cases = overdue("SSNYD", AS_USUAL, "UserTask_Decide", 160);

    List<Result> results = race("refusal / timer", cases, Duration.ZERO, this::fire,
        one -> complete(one, "UserTask_Decide", Map.of("decision", "REFUSE", "decisionReason", "不符合规定")));

    assertThat(standings(results)).containsOnlyKeys(Standing.SILENT, Standing.DECIDED);
    goOn(results);
  }

  @Test
  void a_withdrawal_and_the_timer() throws Exception {
    List<Contender> cases = overdue("SSNYD", AS_USUAL, "UserTask_Review", 220);

    List<Result> results = race("withdrawal / timer", cases, Duration.ZERO, this::fire, this::withdraw);

    assertThat(standings(results)).containsOnlyKeys(Standing.SILENT, Standing.WITHDRAWN);
    goOn(results);
  }

  @Test
  void an_extension_and_the_timer_while_the_promise_ends() throws Exception {
    List<Contender> cases = overdue("SSNYD", AS_USUAL, "UserTask_Review", 180);

    List<Result> results = race("extension / timer, last moment", cases, Duration.ofMillis(1), this::fire,
        one -> clocks.extend(ClockId.handling(one.driven().number()), 10, "依据", "head1", "案情复杂"));

    assertThat(standings(results).keySet()).isSubsetOf(Standing.SILENT, Standing.OPEN);
    goOn(results);
  }

  // CONFIRMED: the timer asks, a supervisor decides

  @Test
  void the_heads_extension_and_the_timer_that_asks_the_supervisor() throws Exception {
    List<Contender> cases = overdue("LSYD", SILENT_LAND, "UserTask_Review", 140);
    Time.set(ACCEPTED);
    inParallel(cases, one -> one.driven().message("approval.extensionRequested"));

    List<Result> results = race("head's extension / asking timer", cases, Duration.ofMillis(1), this::fire,
        one -> complete(one, "UserTask_ApproveExtension",
            Map.of("extensionApproved", true, "extensionReason", "案情复杂")));

    assertThat(standings(results).keySet()).isSubsetOf(Standing.CONFIRMING, Standing.OPEN);
    goOn(results);
  }

  @Test
  void a_decision_and_the_timer_that_asks_the_supervisor() throws Exception {
    List<Contender> cases = overdue("TDHY", AS_USUAL, "UserTask_Decide", 130);

    List<Result> results = race("grant / asking timer", cases, Duration.ZERO, this::fire,
        one -> complete(one, "UserTask_Decide", Map.of("decision", "GRANT")));

    assertThat(standings(results).keySet()).isSubsetOf(Standing.CONFIRMING, Standing.DECIDED);
    goOn(results);
  }

  @Test
  void a_decision_and_the_supervisors_confirmation() throws Exception {
    List<Contender> cases = asked("TDHY", "UserTask_Decide", 180);

    List<Result> results = race("grant / confirmation", cases, Duration.ZERO, this::confirm,
        one -> complete(one, "UserTask_Decide", Map.of("decision", "GRANT")));

    assertThat(standings(results)).containsOnlyKeys(Standing.SILENT, Standing.DECIDED);
    goOn(results);
  }

  @Test
  void a_pause_and_the_supervisors_confirmation() throws Exception {
    List<Contender> cases = asked("LSYD", "UserTask_Review", 140);

    List<Result> results = race("pause / confirmation", cases, Duration.ZERO, this::confirm, this::exclude);

    assertThat(standings(results)).containsOnlyKeys(Standing.SILENT, Standing.PAUSED);
    goOn(results);
  }

  @Test
  void a_withdrawal_and_the_supervisors_confirmation() throws Exception {
    List<Contender> cases = asked("TDHY", "UserTask_Review", 120);

    List<Result> results = race("withdrawal / confirmation", cases, Duration.ZERO, this::confirm, this::withdraw);

    assertThat(standings(results)).containsOnlyKeys(Standing.SILENT, Standing.WITHDRAWN);
    goOn(results);
  }

  // What people and timers do

  private void fire(Contender one) throws Exception {
    Optional<Throwable> failure = hand.execute(one.timer());
    if (failure.isPresent()) {
      throw (Exception) failure.get();
    }
  }

  private void confirm(Contender one) {
    complete(one, "UserTask_ConfirmSilence", Map.of("silenceUpheld", true));
  }

  private void exclude(Contender one) {
    complete(one, "UserTask_Review", exclusion(one.item()));
  }

  /** A permit is paused for a hearing, a filing by its own rule only. */
  private static Map<String, Object> exclusion(String item) {
    String cause = item.equals("SSNYD") ? "ITEM_RULE" : "HEARING";
    return Map.of("reviewRecommendation", "EXCLUDE", "pauseCause", cause, "pauseReason", "须先公告");
  }

  private void withdraw(Contender one) {
    one.driven().message("approval.withdrawn");
  }

  /** As the application itself, so that nothing but the completion is raced. */
  private void complete(Contender one, String step, Map<String, Object> answers) {
    String task = taskService.createTaskQuery().processInstanceId(one.driven().instance()).taskDefinitionKey(step)
        .singleResult().getId();
    taskService.complete(task, answers);
  }

  // The races

  /** Cases whose step is open and whose timer an executor has acquired. */
  private List<Contender> overdue(String item, Object[] facts, String step, int count) throws Exception {
    Time.set(ACCEPTED);
    long begun = System.nanoTime();
    List<Contender> cases = new ArrayList<>();
    List<Future<Contender>> prepared = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      prepared.add(threads.submit(() -> {
        RunningCase driven = applications.application(item).with(facts).start().until(step);
        var timer = driven.timer(TIMER);
        return new Contender(driven, item, timer.getId(), timer.getDuedate().toInstant());
      }));
    }
    for (Future<Contender> each : prepared) {
      cases.add(each.get());
    }
    Time.set(cases.get(0).due());
    hand.acquire(cases.stream().map(Contender::timer).toList());
    REPORT.add("  prepared %d %s in %d ms".formatted(count, item, millisSince(begun)));
    return cases;
  }

  /** Cases whose supervisor has been asked. */
  private List<Contender> asked(String item, String step, int count) throws Exception {
    List<Contender> cases = overdue(item, AS_USUAL, step, count);
    inParallel(cases, one -> assertThat(hand.execute(one.timer())).isEmpty());
    return cases;
  }

  /**
   * Races silence against a person in every case, one case after the other.
   *
   * @param lead how long before the end of the promise the clock stands when the two set out; a third thread then moves
   *     it to the end
   */
  private List<Result> race(String name, List<Contender> cases, Duration lead, Move silence, Move person)
      throws Exception {
    long begun = System.nanoTime();
    List<Result> results = new ArrayList<>();
    for (Contender one : cases) {
      Time.set(one.due().minus(lead));
      int runners = lead.isZero() ? 2 : 3;
      CyclicBarrier barrier = new CyclicBarrier(runners);
      long[] offsets = {offset(24), offset(12), offset(24)};
      Future<Optional<Throwable>> first = threads.submit(run(barrier, offsets[0], () -> silence.make(one)));
      Future<Optional<Throwable>> second = threads.submit(run(barrier, offsets[1], () -> person.make(one)));
      if (runners == 3) {
        Future<Optional<Throwable>> clock = threads.submit(run(barrier, offsets[2], () -> Time.set(one.due())));
        assertThat(clock.get(60, TimeUnit.SECONDS)).isEmpty();
      }
      results.add(new Result(one, first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS), Standing.OPEN));
    }
    long raced = millisSince(begun);
    Time.set(cases.get(0).due().plusSeconds(1));
    List<Result> judged = results.stream().map(result -> judge(name, result)).toList();
    races += judged.size();
    REPORT.add("%s: %d races in %d ms: %s".formatted(name, judged.size(), raced, standings(judged)));
    return judged;
  }

  private interface Step {
    void run() throws Exception;
  }

  private static Callable<Optional<Throwable>> run(CyclicBarrier barrier, long offset, Step step) {
    return () -> {
      barrier.await(60, TimeUnit.SECONDS);
      for (long start = System.nanoTime(); System.nanoTime() - start < offset; ) {
        Thread.onSpinWait();
      }
      try {
        step.run();
        return Optional.empty();
      } catch (Exception failure) {
        return Optional.of(failure);
      }
    };
  }

  private long offset(int mostMillis) {
    return random.nextBoolean() ? 0 : random.nextInt(mostMillis * 1_000_000);
  }

  /** Finds out how a race ended, and that it ended lawfully. */
  private Result judge(String name, Result result) {
    RunningCase driven = result.contender().driven();
    result.silence().ifPresent(failure -> note(name, "silence", failure));
    result.person().ifPresent(failure -> note(name, "person", failure));
    CaseClock clock = clocks.get(ClockId.handling(driven.number()));
    List<String> open = driven.open();
    List<Boolean> decisions = jdbc.sql("select by_silence from decision where case_number = :case")
        .param("case", driven.number()).query(Boolean.class).list();
    String outcome = jdbc.sql("select coalesce(outcome, '') from case_file where case_number = :case")
        .param("case", driven.number()).query(String.class).single();
    long spent = jdbc.sql("select count(*) from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = :id and RETRIES_ = 0")
        .param("id", driven.instance()).query(Long.class).single();
    assertThat(spent).as("timers without further tries").isZero();
    assertThat(decisions).hasSizeLessThanOrEqualTo(1);
    Standing standing = standing(open, decisions, clock, outcome);
    assertThat(clock.stopped()).as("the clock stopped").isEqualTo(
        standing == Standing.SILENT || standing == Standing.DECIDED || standing == Standing.WITHDRAWN);
    assertThat(clock.entries().stream().filter(entry -> entry.kind() == ClockEntry.Kind.STOP).count())
        .isLessThanOrEqualTo(1);
    if (standing == Standing.SILENT) {
      assertLawful(clock);
      assertThat(open).containsExactly("UserTask_SealCertificate");
    }
    if (open.contains("UserTask_ConfirmSilence") && clock.running()) {
      assertThat(clock.promised().dueAt()).as("the promise was broken when silence asked")
          .isBeforeOrEqualTo(result.contender().due());
    }
    return new Result(result.contender(), result.silence(), result.person(), standing);
  }

  private static Standing standing(List<String> open, List<Boolean> decisions, CaseClock clock, String outcome) {
    if (!decisions.isEmpty()) {
      return decisions.get(0) ? Standing.SILENT : Standing.DECIDED;
    }
    if (outcome.equals("WITHDRAWN")) {
      return Standing.WITHDRAWN;
    }
    if (clock.paused()) {
      assertThat(open).contains("UserTask_AwaitProcedure");
      return Standing.PAUSED;
    }
    return open.contains("UserTask_ConfirmSilence") ? Standing.CONFIRMING : Standing.OPEN;
  }

  /** The clock as it stood when silence stopped it: running, and the promise broken. */
  private static void assertLawful(CaseClock stopped) {
    List<ClockEntry> ledger = stopped.entries();
    ClockEntry stop = ledger.get(ledger.size() - 1);
    assertThat(stop.basis()).contains("超时默许");
    long open = ledger.stream().filter(entry -> entry.kind() == ClockEntry.Kind.PAUSE).count()
        - ledger.stream().filter(entry -> entry.kind() == ClockEntry.Kind.RESUME).count();
    assertThat(open).as("pauses open when silence approved").isZero();
    assertThat(stopped.promised().dueAt()).as("the promise was broken when silence approved")
        .isBeforeOrEqualTo(stop.at());
  }

  /** The loser is told that the state has changed, and nothing else. */
  private static void note(String name, String who, Throwable failure) {
    int status = Failure.of(failure).map(Failure::status).orElse(500);
    boolean missing = isMissing(failure);
    FAILURES.merge(name + ", " + who + ": " + chain(failure) + (missing ? " [missing]" : " [" + status + "]"), 1,
        Integer::sum);
    if (!missing) {
      assertThat(status).as("%s, %s", name, who).withFailMessage(() -> {
        failure.printStackTrace();
        return name + ", " + who + ": " + failure;
      }).isIn(404, 409);
    }
  }

  /** The engine stumbled over what the winner had removed; {@code RestErrors} answers it with 409. */
  private static boolean isMissing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NullValueException || cause instanceof NullPointerException) {
        return true;
      }
    }
    return false;
  }

  private static String chain(Throwable failure) {
    StringBuilder names = new StringBuilder(failure.getClass().getSimpleName());
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      names.append(" < ").append(cause.getClass().getSimpleName());
    }
    return names.toString();
  }

  private static Map<Standing, Long> standings(List<Result> results) {
    Map<Standing, Long> counts = new TreeMap<>();
    results.forEach(result -> counts.merge(result.standing(), 1L, Long::sum));
    return counts;
  }

  // After the races

  /**
   * Every case goes on to its end: what is paused is resumed, and what is still open is decided by silence when its
   * time has come, or by the supervisor, so that the timers are shown to live.
   */
  private void goOn(List<Result> results) throws Exception {
    long begun = System.nanoTime();
    List<Contender> paused = in(results, Standing.PAUSED);
    Time.set(results.get(0).contender().due().plusSeconds(60));
    inParallel(paused, one -> assertThat(waits(one)).isFalse());
    inParallel(paused, one -> complete(one, "UserTask_AwaitProcedure", Map.of("procedureResult", "听证已举行")));
    List<Contender> waiting = new ArrayList<>(paused);
    waiting.addAll(in(results, Standing.OPEN));
    waiting.addAll(in(results, Standing.CONFIRMING));
    Time.set(results.get(0).contender().due().plus(Duration.ofDays(40)));
    inParallel(waiting, one -> {
      if (waits(one)) {
        one.driven().fire(TIMER);
      }
      if (one.driven().open().contains("UserTask_ConfirmSilence")) {
        complete(one, "UserTask_ConfirmSilence", Map.of("silenceUpheld", true));
      }
    });
    List<Contender> all = results.stream().map(Result::contender).toList();
    inParallel(all, one -> one.driven().untilEnd());
    for (Result result : results) {
      assertThat(outcome(result)).isIn(expected(result.standing()));
    }
    assertThat(left(all)).as("instances and timers left behind").isZero();
    REPORT.add("  went on in %d ms".formatted(millisSince(begun)));
  }

  /** Whether silence still waits for the end of the promise. */
  private static boolean waits(Contender one) {
    return one.driven().hasTimer(TIMER) && one.driven().due(TIMER).isPresent();
  }

  private static List<String> expected(Standing standing) {
    return switch (standing) {
      case SILENT, PAUSED, CONFIRMING, OPEN -> List.of("GRANTED_BY_SILENCE");
      case DECIDED -> List.of("GRANTED", "REFUSED");
      case WITHDRAWN -> List.of("WITHDRAWN");
    };
  }

  private String outcome(Result result) {
    return jdbc.sql("select outcome from case_file where case_number = :case")
        .param("case", result.contender().driven().number()).query(String.class).single();
  }

  private long left(List<Contender> cases) {
    return jdbc.sql("""
        select (select count(*) from ACT_RU_EXECUTION where PROC_INST_ID_ in (:ids))
             + (select count(*) from ACT_RU_JOB where PROCESS_INSTANCE_ID_ in (:ids))
        """).param("ids", cases.stream().map(one -> one.driven().instance()).toList()).query(Long.class).single();
  }

  private static List<Contender> in(List<Result> results, Standing standing) {
    return results.stream().filter(result -> result.standing() == standing).map(Result::contender).toList();
  }

  private void inParallel(List<Contender> cases, Consumer<Contender> work) throws Exception {
    List<Future<?>> begun = new ArrayList<>();
    cases.forEach(one -> begun.add(threads.submit(() -> work.accept(one))));
    for (Future<?> each : begun) {
      try {
        each.get(120, TimeUnit.SECONDS);
      } catch (ExecutionException failed) {
        throw new AssertionError(failed.getCause());
      }
    }
  }

  private static long millisSince(long begun) {
    return (System.nanoTime() - begun) / 1_000_000;
  }
}
