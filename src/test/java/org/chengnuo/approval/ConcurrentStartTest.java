package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chengnuo.casework.RepeatedRequestException;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.support.PostgresTest;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.RunningCases.Draft;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What two windows do at the same moment, on the database that production has. */
@PostgresTest
class ConcurrentStartTest extends ApprovalTest {

  private static final int AT_ONCE = 4;

  @RepeatedTest(5)
  void equalApplicationsAtOnceAreOneCase() throws Exception {
    Draft draft = cases.application("LSYD");

    List<Throwable> failures = atOnce(i -> () -> draft.again().start());

    String open = numberOf(draft);
    assertThat(failures).filteredOn(Objects::nonNull).hasSize(AT_ONCE - 1)
        .allSatisfy(
            failure ->
                assertThat(RunningCase.cause(failure, ConflictException.class)).hasMessageContaining(open));
    assertThat(instancesOf(draft)).isEqualTo(1);
  }

  @RepeatedTest(5)
  void oneRequestSentTwiceAtOnceIsOneCase() throws Exception {
    Draft draft = cases.application("LSYD").with("requestId", "R-" + System.identityHashCode(new Object()));

    List<Throwable> failures = atOnce(i -> () -> draft.again().start());

    String instance = cases.find(numberOf(draft)).instance();
    assertThat(failures).filteredOn(Objects::nonNull).hasSize(AT_ONCE - 1)
        .extracting(failure -> RunningCase.cause(failure, RepeatedRequestException.class).processInstanceId())
        .containsOnly(instance);
    assertThat(instancesOf(draft)).isEqualTo(1);
  }

  @RepeatedTest(3)
  void casesRegisteredAtOnceHaveNumbersOfTheirOwn() throws Exception {
    List<Draft> drafts = IntStream.range(0, AT_ONCE).mapToObj(i -> cases.application("BDC-DY")).toList();

    List<Throwable> failures = atOnce(i -> () -> drafts.get(i).start().untilEnd());

    assertThat(failures).containsOnlyNulls();
  }

  @Test
  void whoeverLosesTheRaceIsToldWithoutTheApplicantsNumber() throws Exception {
    Draft draft = cases.application("LSYD");

    List<Throwable> failures = atOnce(i -> () -> draft.again().start());

    assertThat(failures).filteredOn(Objects::nonNull)
        .noneSatisfy(failure -> assertThat(failure).hasStackTraceContaining(draft.text("applicantId")));
  }

  /** The number of the one case that the applicant has. */
  private String numberOf(Draft draft) {
    return cases.jdbc.sql("select case_number from approval_case where applicant_id = :id")
        .param("id", draft.text("applicantId"))
        .query(String.class)
        .single();
  }

  private int instancesOf(Draft draft) {
    return cases.jdbc
        .sql(
            """
            select count(*) from ACT_HI_PROCINST p join approval_case a on a.case_number = p.BUSINESS_KEY_
            where a.applicant_id = :id
            """)
        .param("id", draft.text("applicantId"))
        .query(Integer.class)
        .single();
  }

  /** Runs equal work in several threads that begin together; answers what each ended in, null for success. */
  private static List<Throwable> atOnce(IntFunction<Callable<?>> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Throwable>> results =
          IntStream.range(0, AT_ONCE)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await(20, TimeUnit.SECONDS);
                            return catchThrowable(() -> work.apply(i).call());
                          }))
              .toList();
      List<Throwable> failures = new ArrayList<>();
      for (Future<Throwable> result : results) {
        failures.add(result.get(60, TimeUnit.SECONDS));
      }
      return failures;
    } finally {
      threads.shutdownNow();
    }
  }
}
