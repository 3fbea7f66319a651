package org.chengnuo.approval.payment;

import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_METHOD;
import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_REFERENCE;

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
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bills and what was paid on them. One bill per case, one payment per bill. */
@Component
public class Bills {

  /** Working days in which a bill has to be paid, as its notice says. */
  static final int PAYMENT_DAYS = 30;

  private final FeeTable fees;
  private final NumberSeries series;
  private final Notices notices;
  private final ApplicationEventPublisher events;
  private final Calendars calendars;
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final CurrentUser user;
  private final Clock clock;

  private record Bill(String number, Instant dueAt) {}

  /** How a bill was paid. */
  record Payment(String method, String reference) {

    private static final String PLATFORM = "支付平台";

    /**
     * A payment as the payment platform's message tells it, which nobody has checked before.
     *
     * @throws InvalidInputException if the reference is missing or either is too long
     */
    static Payment reported(Object method, Object reference) {
      if (!(reference instanceof String text) || text.isBlank() || PAYMENT_REFERENCE.fault(text).isPresent()) {
        throw new InvalidInputException(PAYMENT_REFERENCE.name(), "到账消息须带 1 至 100 字的票据号");
      }
      if (method != null && (!(method instanceof String given) || PAYMENT_METHOD.fault(given).isPresent())) {
        throw new InvalidInputException(PAYMENT_METHOD.name(), "应为不超过 32 字的文字");
      }
      return new Payment(method == null ? PLATFORM : (String) method, text.strip());
    }
  }

  Bills(
      FeeTable fees, NumberSeries series, Notices notices, ApplicationEventPublisher events, Calendars calendars, JdbcClient jdbc,
      JdbcTemplate batch, CurrentUser user, Clock clock) {
    this.fees = fees;
    this.series = series;
    this.notices = notices;
    this.events = events;
    this.calendars = calendars;
    this.jdbc = jdbc;
    this.batch = batch;
    this.user = user;
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
   * Records that the case's bill was paid; a payment that is on record changes nothing.
   *
   * @throws ConflictException if there is nothing to pay, or not with this reference
   */
  void pay(String caseNumber, Payment payment) {
    Standing bill =
        standing(caseNumber, payment.reference()).orElseThrow(() -> new ConflictException("该办件没有缴费单"));
    if (bill.isPaidWith(payment.reference())) {
      return;
    }
    jdbc.sql(
            """
            insert into payment (bill_number, method, reference, paid_at, recorded_by)
            values (:bill, :method, :reference, :at, :by)
            """)
        .param("bill", bill.number())
        .param("method", payment.method())
        .param("reference", payment.reference())
        .param("at", Timestamp.from(clock.instant()))
        .param("by", user.actor())
        .update();
  }

  /**
   * Whether the payment is on record.
   *
   * @throws ConflictException if the case's bill cannot be paid with this reference
   */
  boolean isPaid(String caseNumber, Payment payment) {
    return standing(caseNumber, payment.reference()).filter(bill -> bill.isPaidWith(payment.reference())).isPresent();
  }

  /** A bill against which a payment is reported; {@code paidWith} is the reference of its payment, if it has one. */
  private record Standing(
      String number, BigDecimal total, boolean cancelled, String paidWith, boolean referenceUsedElsewhere) {

    boolean isPaidWith(String reference) {
      if (referenceUsedElsewhere) {
        throw new ConflictException("票据号“" + reference + "”已用于另一张缴费单，请核对票据号");
      }
      if (paidWith != null && !paidWith.equals(reference)) {
        throw new ConflictException(
            "缴费单 %s 已以票据号“%s”缴清，票据号“%s”未登记，请核对是否重复缴费".formatted(number, paidWith, reference));
      }
      if (cancelled) {
        throw new ConflictException("缴费单 " + number + " 已逾期注销，不能再缴");
      }
      if (total.signum() == 0) {
        throw new ConflictException("缴费单 " + number + " 应缴金额为零，无需缴费");
      }
      return paidWith != null;
    }
  }

  private Optional<Standing> standing(String caseNumber, String reference) {
    return jdbc.sql(
            """
            select bill_number, total, cancelled_at is not null,
              (select reference from payment p where p.bill_number = b.bill_number),
              exists (select 1 from payment p where p.reference = :reference and p.bill_number <> b.bill_number)
            from bill b where case_number = :case
            """)
        .param("reference", reference)
        .param("case", caseNumber)
        .query(
            (row, i) ->
                new Standing(
                    row.getString(1), row.getBigDecimal(2), row.getBoolean(3), row.getString(4), row.getBoolean(5)))
        .optional();
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
