package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chengnuo.support.PostgresTest;
import org.junit.jupiter.api.RepeatedTest;

/** What two windows do at the same moment, on the database that production has. */
@PostgresTest
class ConcurrentStartTest extends ApprovalTest {

  private static final int AT_ONCE = 4;

  @RepeatedTest(5)
  void equalApplicationsAtOnceAreOneCase() throws Exception {
    Cases.Draft draft = cases.application("LSYD");

    List<Throwable> failures = atOnce(i -> () -> draft.again().start());

    assertThat(failures).as("refused").filteredOn(failure -> failure != null).hasSize(AT_ONCE - 1);
    assertThat(cases.registered(draft.applicantId())).isEqualTo(1);
    assertThat(instancesOf(draft)).isEqualTo(1);
  }

  @RepeatedTest(5)
  void oneRequestSentTwiceAtOnceIsOneCase() throws Exception {
    Cases.Draft draft = cases.application("LSYD").with("requestId", "R-" + System.identityHashCode(new Object()));

    List<Throwable> failures = atOnce(i -> () -> draft.again().start());

    assertThat(failures).as("refused").filteredOn(failure -> failure != null).hasSize(AT_ONCE - 1);
    assertThat(cases.registered(draft.applicantId())).isEqualTo(1);
  }

  @RepeatedTest(3)
  void casesRegisteredAtOnceHaveNumbersOfTheirOwn() throws Exception {
    List<Cases.Draft> drafts = IntStream.range(0, AT_ONCE).mapToObj(i -> cases.application("BDC-DY")).toList();

    List<Throwable> failures = atOnce(i -> () -> drafts.get(i).start().untilEnd());

    assertThat(failures).containsOnlyNulls();
  }

  private int instancesOf(Cases.Draft draft) {
    return cases.jdbc
        .sql(
            """
            select count(*) from ACT_HI_PROCINST p join approval_case c on c.case_number = p.BUSINESS_KEY_
            where c.applicant_id = :id
            """)
        .param("id", draft.applicantId())
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
      java.util.ArrayList<Throwable> failures = new java.util.ArrayList<>();
      for (Future<Throwable> result : results) {
        failures.add(result.get(60, TimeUnit.SECONDS));
      }
      return failures;
    } finally {
      threads.shutdownNow();
    }
  }
}
