package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class GuessLimitsTest {

  private static final BooleanSupplier KNOWN = () -> true;
  private static final BooleanSupplier UNKNOWN = () -> false;

  private final MovingClock clock = new MovingClock();
  private final GuessLimits limits = new GuessLimits(clock);

  @Test
  void anAddressThatGuessesAtAnAccountIsSlowedToOneGuessAMinute() {
    wrong("head1", "10.0.0.9", 10);
    assertThatThrownBy(() -> limits.check("head1", "10.0.0.9", KNOWN))
        .isInstanceOfSatisfying(TooManyGuessesException.class,
            refused -> assertThat(refused.retryAfterSeconds()).isBetween(1L, 60L));
    clock.advance(Duration.ofMinutes(1));
    wrong("head1", "10.0.0.9", 1);
    assertRefused("head1", "10.0.0.9", KNOWN);
  }

  @Test
  void aStrangerElsewhereDoesNotConcernTheOwnerOfTheAccount() {
    for (int day = 0; day < 24 * 60; day++) {
      clock.advance(Duration.ofMinutes(1));
      wrong("head1", "10.0.0.9", 1);
      assertThatCode(() -> limits.check("head1", "10.0.0.1", UNKNOWN)).doesNotThrowAnyException();
    }
  }

  @Test
  void guessesFromEverywhereAreSlowedButNotWhereTheAccountHasLoggedInBefore() {
    for (int stranger = 0; stranger < 100; stranger++) {
      wrong("head1", "10.0.1." + stranger, 1);
    }
    assertRefused("head1", "10.0.2.1", UNKNOWN);
    assertThatCode(() -> limits.check("head1", "10.0.0.1", KNOWN)).doesNotThrowAnyException();
    assertThatCode(() -> limits.check("window1", "10.0.2.1", UNKNOWN)).doesNotThrowAnyException();
  }

  @Test
  void oneAddressTriesOnePasswordAtFewAccounts() {
    for (int account = 0; account < 50; account++) {
      wrong("user" + account, "10.0.0.9", 1);
    }
    assertRefused("user51", "10.0.0.9", UNKNOWN);
    assertThatCode(() -> limits.check("user51", "10.0.0.9", KNOWN)).doesNotThrowAnyException();
  }

  @Test
  void rightPasswordsAreNotCounted() {
    for (int i = 0; i < 1000; i++) {
      limits.begin("head1", "10.0.0.1", UNKNOWN).wasRight();
    }
    assertThatCode(() -> limits.check("head1", "10.0.0.1", UNKNOWN)).doesNotThrowAnyException();
  }

  @Test
  void anIpv6NetworkIsOneAddress() {
    assertThat(ClientAddress.of("2001:db8:1:2:3:4:5:6")).isEqualTo(ClientAddress.of("2001:db8:1:2::1"))
        .isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
    assertThat(ClientAddress.of("10.0.0.1")).isEqualTo("10.0.0.1");
    assertThat(ClientAddress.of("no:address")).isEqualTo("no:address");
  }

  private void wrong(String userId, String address, int times) {
    for (int i = 0; i < times; i++) {
      limits.begin(userId, address, UNKNOWN);
    }
  }

  private void assertRefused(String userId, String address, BooleanSupplier known) {
    assertThatThrownBy(() -> limits.begin(userId, address, known)).isInstanceOf(TooManyGuessesException.class);
  }

  private static final class MovingClock extends Clock {

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
