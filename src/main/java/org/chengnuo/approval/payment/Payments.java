package org.chengnuo.approval.payment;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was paid on the bills: one payment per bill. */
@Component
class Payments {

  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final Clock clock;

  Payments(JdbcClient jdbc, CurrentUser user, Clock clock) {
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
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
}
