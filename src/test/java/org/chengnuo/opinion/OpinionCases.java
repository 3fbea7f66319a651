package org.chengnuo.opinion;

import java.util.stream.Stream;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.RunningCases;
import org.chengnuo.support.ShownCases;
import org.springframework.stereotype.Component;

/** An opinion at each of its tasks. */
@Component
final class OpinionCases implements ShownCases {

  private final RunningCases cases;

  OpinionCases(RunningCases cases) {
    this.cases = cases;
  }

  @Override
  public Stream<RunningCase> shown() {
    return Stream.of("UserTask_SortOpinion", "UserTask_AnswerOpinion")
        .map(task -> cases.draft(PublicOpinion.KEY).start().until(task));
  }
}
