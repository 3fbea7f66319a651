package org.chengnuo.opinion;

import java.util.Map;
import org.chengnuo.casework.document.Letters;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.casework.record.Opinions.Given;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** An opinion is given to a section, which concludes on it; whoever wishes is told what came of it. */
@Component
class OpinionHandling {

  private final Concerns concerns;
  private final OpinionLimits limits;
  private final Opinions said;
  private final Notices notices;
  private final Letters letters;
  private final CurrentUser user;

  OpinionHandling(
      Concerns concerns, OpinionLimits limits, Opinions said, Notices notices, Letters letters, CurrentUser user) {
    this.concerns = concerns;
    this.limits = limits;
    this.said = said;
    this.notices = notices;
    this.letters = letters;
    this.user = user;
  }

  /** @param competentBody whose matter it is; null where it is the bureau's own */
  void sort(String caseNumber, OpinionTopic topic, String competentBody) {
    concerns.sort(caseNumber, topic);
    said.record(caseNumber, OpinionStep.OPINION_SORTING, topic, competentBody);
  }

  /** What the section that has the opinion makes of it. */
  void conclude(Concern concern, OpinionConclusion conclusion, String reason) {
    said.record(
        concern.file().number(), OpinionStep.OPINION_ANSWER, concern.topic().section(), conclusion, reason, user.actor(), null);
  }

  /**
   * Stops the clock, and writes to the person if they wish.
   *
   * @throws ConflictException if nothing is concluded
   */
  void serve(String caseNumber) {
    Concern concern = concerns.get(caseNumber);
    boolean referred = concern.topic() == OpinionTopic.NOT_OURS;
    Given last =
        said.last(caseNumber, referred ? OpinionStep.OPINION_SORTING : OpinionStep.OPINION_ANSWER)
            .orElseThrow(() -> new ConflictException("尚未作出办理结论，不能答复"));
    limits.stop(caseNumber);
    if (concern.reply().wished()) {
      notices.issueOnce(
          referred ? OpinionNotice.OPINION_REFERRAL : OpinionNotice.OPINION_ANSWER,
          letters.of(caseNumber),
          referred
              ? Map.of("content", concern.content(), "way", concern.reply().by().label(), "body", last.reason())
              : Map.of("content", concern.content(), "way", concern.reply().by().label(),
                  "conclusion", OpinionConclusion.valueOf(last.conclusion()).label(), "reason", last.reason()));
    }
  }
}
