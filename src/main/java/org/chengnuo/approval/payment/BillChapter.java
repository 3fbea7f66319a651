package org.chengnuo.approval.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Chapter;
import org.chengnuo.casework.sheet.Shown;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.casework.sheet.Told;
import org.springframework.stereotype.Component;

/** What is to be paid. */
@Component
class BillChapter implements Chapter {

  /** @param more what belongs to the state: the reason, the last day, how it was paid */
  record Model(String number, String total, String state, boolean cancelled, String more, List<Line> lines) {}

  /** @param amount in yuan */
  record Line(String feeItem, String amount, String basis) {}

  record Properties(Resource bill) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseBill")
  record Resource(
      String number,
      BigDecimal total,
      String zeroReason,
      OffsetDateTime dueAt,
      OffsetDateTime cancelledAt,
      BillState state,
      String stateLabel,
      PaymentResource payment,
      List<IssuedBill.Line> lines) {}

  @Schema(name = "CasePayment")
  record PaymentResource(String method, String reference, OffsetDateTime at) {}

  private final IssuedBills bills;
  private final Times times;

  BillChapter(IssuedBills bills, Times times) {
    this.bills = bills;
    this.times = times;
  }

  @Override
  public int position() {
    return 400;
  }

  @Override
  public Optional<String> process() {
    return Optional.of(AdministrativeApproval.KEY);
  }

  @Override
  public Set<String> neededAt() {
    return Set.of("UserTask_CollectFee");
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    return sheet.part(bills).map(bill -> new Shown("缴费单", "approval/bill", model(bill)));
  }

  private Model model(IssuedBill bill) {
    return new Model(
        bill.number(),
        bill.total().toPlainString(),
        bill.state().label(),
        bill.state() == BillState.CANCELLED,
        more(bill),
        bill.lines().stream()
            .map(line -> new Line(line.feeItem(), line.amount().toPlainString(), line.basis()))
            .toList());
  }

  private String more(IssuedBill bill) {
    return switch (bill.state()) {
      case FREE -> "：" + bill.zeroReason();
      case DUE -> "，缴费期限至 " + times.minute(bill.dueAt());
      case PAID ->
          "，" + times.minute(bill.payment().at()) + "，" + bill.payment().method() + " " + bill.payment().reference();
      case CANCELLED -> "，" + times.minute(bill.cancelledAt()) + " 逾期未缴";
    };
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    return sheet.part(bills).map(bill -> Told.of(new Properties(resource(bill))));
  }

  private Resource resource(IssuedBill bill) {
    return new Resource(
        bill.number(),
        bill.total(),
        bill.zeroReason(),
        times.local(bill.dueAt()),
        times.local(bill.cancelledAt()),
        bill.state(),
        bill.state().label(),
        Optional.ofNullable(bill.payment())
            .map(payment -> new PaymentResource(payment.method(), payment.reference(), times.local(payment.at())))
            .orElse(null),
        bill.lines());
  }
}
