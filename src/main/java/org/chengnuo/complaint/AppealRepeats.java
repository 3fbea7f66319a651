package org.chengnuo.complaint;

import static org.chengnuo.complaint.ComplaintHandling.APPEAL_GROUNDS;

import java.util.Optional;
import org.chengnuo.engine.MessageRepeats;
import org.chengnuo.engine.MessageReport;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.stereotype.Component;

/** A complaint is reviewed once: the same appeal again is a repeat, another one comes too late. */
@Component
class AppealRepeats implements MessageRepeats {

  private final Complaints complaints;

  AppealRepeats(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public String messageName() {
    return ComplaintHandling.MESSAGE_APPEALED;
  }

  @Override
  public boolean isRepeat(MessageReport report) {
    String grounds = grounds(report.value(APPEAL_GROUNDS));
    Optional<Complaints.Appeal> known = complaints.appeal(report.businessKey());
    if (known.filter(appeal -> !appeal.grounds().equals(grounds)).isPresent()) {
      throw new ConflictException("投诉 " + report.businessKey() + " 已申请过复核，复核以一次为限");
    }
    return known.isPresent();
  }

  private static String grounds(Object sent) {
    if (!(sent instanceof String text) || text.isBlank()) {
      throw new InvalidInputException(APPEAL_GROUNDS.name(), "请写明" + APPEAL_GROUNDS.label());
    }
    APPEAL_GROUNDS.fault(text).ifPresent(fault -> {
      throw new InvalidInputException(APPEAL_GROUNDS.name(), fault);
    });
    return text;
  }
}
