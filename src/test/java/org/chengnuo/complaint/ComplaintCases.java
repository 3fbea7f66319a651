package org.chengnuo.complaint;

import java.util.stream.Stream;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.RunningCases;
import org.chengnuo.support.ShownCases;
import org.springframework.stereotype.Component;

/** A complaint at each of its tasks. */
@Component
class ComplaintCases implements ShownCases {

  private final RunningCases cases;

  ComplaintCases(RunningCases cases) {
    this.cases = cases;
  }

  @Override
  public Stream<RunningCase> shown() {
    Stream<String> tasks = ComplaintHandling.TYPE.tasks().stream().map(task -> task.id())
        .filter(task -> !task.equals("UserTask_ReviewComplaint"));
    return Stream.concat(
        tasks.map(task -> cases.draft(ComplaintHandling.KEY).start().until(task)),
        Stream.of("UserTask_RecordReply").map(
            reply -> cases.draft(ComplaintHandling.KEY).start().until(reply)
                .complete(reply, "complainantReply", "APPEAL", "appealGrounds", "处理太轻")));
  }
}
