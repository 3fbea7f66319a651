package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengnuo.approval.sheet.CaseFile.Bill;
import org.chengnuo.approval.sheet.CaseFile.BillState;
import org.springframework.stereotype.Component;

/** What is to be paid. */
@Component
class BillChapter implements Chapter {

  /** @param more what belongs to the state: the reason, the last day, how it was paid */
  record Model(String number, String total, String state, boolean cancelled, String more, List<Line> lines) {}

  /** @param amount in yuan */
  record Line(String feeItem, String amount, String basis) {}

  private final Times times;

  BillChapter(Times times) {
    this.times = times;
  }

  @Override
  public int position() {
    return 400;
  }

  @Override
  public String heading() {
    return "缴费单";
  }

  @Override
  public String template() {
    return "sheet/bill";
  }

  @Override
  public Set<String> neededAt() {
    return Set.of("UserTask_CollectFee");
  }

  @Override
  public Optional<Model> of(CaseFile file) {
    return file.bill().map(this::model);
  }

  private Model model(Bill bill) {
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

  private String more(Bill bill) {
    return switch (bill.state()) {
      case FREE -> "：" + bill.zeroReason();
      case DUE -> "，缴费期限至 " + times.minute(bill.dueAt());
      case PAID ->
          "，" + times.minute(bill.payment().at()) + "，" + bill.payment().method() + " " + bill.payment().reference();
      case CANCELLED -> "，" + times.minute(bill.cancelledAt()) + " 逾期未缴";
    };
  }
}
