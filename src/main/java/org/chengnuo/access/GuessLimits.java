package org.chengnuo.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords, and nobody else. Nothing is ever locked: a bucket refills by itself, and what is
 * counted is wrong guesses, so that neither typing errors nor programs with the right password come near a limit.
 *
 * <ul>
 *   <li>One address at one account: ten at once, then one a minute.
 *   <li>One address at any accounts: fifty at once, then ten a minute.
 *   <li>Any addresses at one account: a hundred at once, then four a minute, which one address alone cannot use up.
 * </ul>
 *
 * <p>The last two do not concern an address from which the account has logged in before: a stranger elsewhere does not
 * keep anybody from their own desk. Each node counts for itself.
 */
@Component
class GuessLimits {

  private static final Bandwidth PAIR = limit(10, 1);
  private static final Bandwidth ADDRESS = limit(50, 10);
  private static final Bandwidth ACCOUNT = limit(100, 4);

  private static final int REMEMBERED = 100_000;

  private record Pair(String userId, String address) {}

  private final LoadingCache<Pair, Bucket> pairs;
  private final LoadingCache<String, Bucket> addresses;
  private final LoadingCache<String, Bucket> accounts;

  GuessLimits(Clock clock) {
    TimeMeter time = new ClockMeter(clock);
    this.pairs = buckets(PAIR, time);
    this.addresses = buckets(ADDRESS, time);
    this.accounts = buckets(ACCOUNT, time);
  }

  /**
   * Refuses where a wrong guess would be refused, before anything is compared.
   *
   * @param known whether the account has logged in from this address before; asked only where it matters
   * @throws TooManyGuessesException with the time after which it is worth trying again
   */
  void check(String userId, String address, BooleanSupplier known) {
    refuseIfEmpty(pairs.get(new Pair(userId, address)));
    List<Bucket> shared = List.of(addresses.get(address), accounts.get(userId));
    if (shared.stream().anyMatch(bucket -> bucket.getAvailableTokens() == 0) && !known.getAsBoolean()) {
      shared.forEach(GuessLimits::refuseIfEmpty);
    }
  }

  /**
   * Counts a guess before it is compared, so that a thousand at once are no more than a thousand one by one.
   *
   * @throws TooManyGuessesException as {@link #check}
   */
  Guess begin(String userId, String address, BooleanSupplier known) {
    check(userId, address, known);
    Bucket pair = pairs.get(new Pair(userId, address));
    if (!pair.tryConsume(1)) {
      refuseIfEmpty(pair);
    }
    Bucket ofAddress = addresses.get(address);
    Bucket ofAccount = accounts.get(userId);
    boolean addressCounted = ofAddress.tryConsume(1);
    boolean accountCounted = ofAccount.tryConsume(1);
    return () -> {
      pair.addTokens(1);
      ofAddress.addTokens(addressCounted ? 1 : 0);
      ofAccount.addTokens(accountCounted ? 1 : 0);
    };
  }

  /** A guess that counts as wrong until it has proved right. */
  @FunctionalInterface
  interface Guess {

    void wasRight();
  }

  private static void refuseIfEmpty(Bucket bucket) {
    long wait = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    if (wait > 0) {
      throw new TooManyGuessesException(Duration.ofNanos(wait));
    }
  }

  private static Bandwidth limit(int atOnce, int perMinute) {
    return Bandwidth.builder().capacity(atOnce).refillGreedy(perMinute, Duration.ofMinutes(1)).build();
  }

  private static <K> LoadingCache<K, Bucket> buckets(Bandwidth limit, TimeMeter time) {
    // After two hours every bucket is full again, and a new one is the same.
    return Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(Duration.ofHours(2))
        .build(key -> Bucket.builder().withCustomTimePrecision(time).addLimit(limit).build());
  }

  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
