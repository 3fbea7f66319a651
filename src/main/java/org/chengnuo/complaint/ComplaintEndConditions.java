package org.chengnuo.complaint;

import java.util.List;
import org.chengnuo.casework.EndConditions;
import org.chengnuo.label.Labelled;
import org.springframework.stereotype.Component;

/** A complaint ends as somebody has decided, and as nobody else has. */
@Component
class ComplaintEndConditions implements EndConditions {

  @Override
  public String process() {
    return ComplaintHandling.KEY;
  }

  @Override
  public List<String> of(String caseNumber, Labelled outcome) {
    return switch ((ComplaintOutcome) outcome) {
      case UPHELD -> List.of(last(Verdict.UPHELD, "'COMPLAINT_DECISION', 'COMPLAINT_REVIEW'"));
      case NOT_UPHELD -> List.of(last(Verdict.NOT_UPHELD, "'COMPLAINT_DECISION', 'COMPLAINT_REVIEW'"));
      case NOT_ACCEPTED -> List.of(last(Admission.REFUSE, "'COMPLAINT_ADMISSION'"));
      case WITHDRAWN -> List.of("not exists (select 1 from opinion where case_number = :case and stage = 'COMPLAINT_DECISION')");
    };
  }

  private static String last(Enum<?> conclusion, String stages) {
    return "'%s' = (select conclusion from opinion where case_number = :case and stage in (%s) order by id desc limit 1)"
        .formatted(conclusion.name(), stages);
  }
}
