package org.chengnuo.approval.payment;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.CaseConditions;
import org.chengnuo.casework.NumberSeries;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.problem.ConflictException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be paid: one bill per case. {@link Payments} knows what was paid. */
@Component
public class Bills {

  /** Working days in which a bill has to be paid, as its notice says. */
  static final int PAYMENT_DAYS = 30;

  private final FeeTable fees;
  private final NumberSeries series;
  private final Notices notices;
  private final ApplicationEventPublisher events;
  private final Calendars calendars;
  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final Clock clock;

  private record Bill(String number, Instant dueAt) {}

  Bills(
      FeeTable fees, NumberSeries series, Notices notices, ApplicationEventPublisher events, Calendars calendars,
      JdbcTemplate batch, Clock clock) {
    this.fees = fees;
    this.series = series;
    this.notices = notices;
    this.events = events;
    this.calendars = calendars;
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
    this.clock = clock;
  }

  /**
   * Issues the case's bill.
   *
   * @return whether anything has to be paid
   * @throws ConflictException if the case is not granted, or has its bill
   */
  boolean issue(Application application) {
    List<FeeLine> lines = fees.price(application);
    BigDecimal total = lines.stream().map(FeeLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    Instant now = clock.instant();
    WorkingCalendar calendar = calendars.current();
    Instant due = calendar.closeOfBusiness(calendar.plusWorkingDays(calendar.dateOf(now), PAYMENT_DAYS));
    int year = calendar.dateOf(now).getYear();
    String number = "JF%d%07d".formatted(year, series.next("BILL", year));
    int issued =
        jdbc.sql(
            """
            insert into bill (bill_number, case_number, total, zero_reason, issued_at, due_at)
            select :number, :case, cast(:total as decimal(14,2)), cast(:reason as varchar),
              cast(:at as timestamp with time zone), cast(:due as timestamp with time zone)
            where not exists (select 1 from bill where case_number = :case) and
            """
                + CaseConditions.GRANTED)
        .param("number", number)
        .param("case", application.caseNumber())
        .param("total", total)
        .param("reason", total.signum() == 0 ? reasons(lines) : null)
        .param("at", Timestamp.from(now))
        .param("due", Timestamp.from(due))
        .update();
    if (issued != 1) {
      throw new ConflictException("不具备开具缴费单的条件：须已作出准予决定，且尚未开具");
    }
    insertLines(number, lines);
    boolean payable = total.signum() > 0;
    if (payable) {
      events.publishEvent(new BillIssued(application, due));
    }
    return payable;
  }

  private static String reasons(List<FeeLine> lines) {
    return lines.stream().map(FeeLine::reason).filter(Objects::nonNull).distinct().collect(Collectors.joining("；"));
  }

  private void insertLines(String number, List<FeeLine> lines) {
    List<Object[]> rows = new ArrayList<>();
    for (FeeLine line : lines) {
      rows.add(new Object[] {number, rows.size() + 1, line.feeItem(), line.amount(), line.basis()});
    }
    batch.batchUpdate(
        "insert into bill_line (bill_number, line, fee_item, amount, basis) values (?, ?, ?, ?, ?)", rows);
  }

  /**
   * The time to pay has ended.
   *
   * @throws ConflictException if it has not, or the bill is paid
   */
  void cancel(Application application) {
    int cancelled =
        jdbc.sql(
                """
                update bill set cancelled_at = :at
                where case_number = :case and cancelled_at is null and total > 0 and due_at <= :at
                  and not exists (select 1 from payment p where p.bill_number = bill.bill_number)
                """)
            .param("at", Timestamp.from(clock.instant()))
            .param("case", application.caseNumber())
            .update();
    if (cancelled != 1) {
      throw new ConflictException("不具备注销缴费单的条件：须缴费期限已届满而未缴费");
    }
    String bill = find(application.caseNumber()).map(Bill::number).orElseThrow();
    notices.issue(ApprovalNotice.LAPSE_UNPAID, application.letter(), Map.of("bill", bill));
  }

  /** End of the time to pay. */
  public Instant dueAt(String caseNumber) {
    return find(caseNumber).map(Bill::dueAt).orElseThrow(() -> new ConflictException("该办件没有缴费单"));
  }

  private Optional<Bill> find(String caseNumber) {
    return jdbc.sql("select bill_number, due_at from bill where case_number = :case")
        .param("case", caseNumber)
        .query((row, i) -> new Bill(row.getString(1), row.getTimestamp(2).toInstant()))
        .optional();
  }
}
