package org.chengnuo.casework;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Opens cases of processes that number them by a code of their own and know no service items. */
@Component
public class Openings {

  private final CaseNumbers numbers;
  private final Cases cases;
  private final OnceOnly once;
  private final Clock clock;

  Openings(CaseNumbers numbers, Cases cases, OnceOnly once, Clock clock) {
    this.numbers = numbers;
    this.cases = cases;
    this.once = once;
    this.clock = clock;
  }

  /**
   * @param title what the case is about, in Chinese
   * @param party for whom it is handled; null where it is nobody's in particular
   * @throws RepeatedRequestException if a case was opened under the same request id with the same contents
   * @throws org.chengnuo.problem.ConflictException if one was opened under it with others
   */
  public Case open(CaseType type, String processInstanceId, String title, Party party, StartRequest request) {
    Instant now = clock.instant();
    Opener opener = cases.opener();
    Case opened =
        new Case(
            numbers.next(type.numberCode().orElseThrow(), now.atZone(clock.getZone()).toLocalDate()),
            type.key(),
            processInstanceId,
            title,
            party,
            now,
            opener);
    once.file(
        () -> cases.open(opened, request),
        () -> cases.openedUnder(request, opener).ifPresent(earlier -> earlier.refuse(request)));
    return opened;
  }
}
