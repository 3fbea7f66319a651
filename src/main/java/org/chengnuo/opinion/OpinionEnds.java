package org.chengnuo.opinion;

import java.util.List;
import org.chengnuo.casework.EndConditions;
import org.chengnuo.label.Labelled;
import org.springframework.stereotype.Component;

/** No end without its conclusion, and none before whoever wishes has been answered. */
@Component
class OpinionEnds implements EndConditions {

  private static final String REFERRED =
      "exists (select 1 from public_opinion where case_number = :case and topic = 'NOT_OURS')";

  private static final String CONCLUDED =
      """
      exists (select 1 from opinion where case_number = :case and stage = 'OPINION_ANSWER' and conclusion = '%s')
      """;

  private static final String TOLD =
      """
      exists (select 1 from public_opinion p where p.case_number = :case
        and (p.reply_by = 'NONE' or exists (select 1 from notice n where n.case_number = p.case_number)))
      """;

  @Override
  public String process() {
    return PublicOpinion.KEY;
  }

  @Override
  public List<String> of(String caseNumber, Labelled outcome) {
    return List.of(outcome == OpinionOutcome.REFERRED ? REFERRED : CONCLUDED.formatted(outcome.name()), TOLD);
  }
}
