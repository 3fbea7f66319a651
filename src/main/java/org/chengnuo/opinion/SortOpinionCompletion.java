package org.chengnuo.opinion;

import static org.chengnuo.opinion.PublicOpinion.COMPETENT_BODY;
import static org.chengnuo.opinion.PublicOpinion.OUTCOME;
import static org.chengnuo.opinion.PublicOpinion.OWN_MATTER;
import static org.chengnuo.opinion.PublicOpinion.SECTION;
import static org.chengnuo.opinion.PublicOpinion.TOPIC;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 分办. */
@Component
class SortOpinionCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final OpinionHandling handling;

  SortOpinionCompletion(CaseTasks tasks, OpinionHandling handling) {
    this.tasks = tasks;
    this.handling = handling;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = tasks.answers(task);
    OpinionTopic topic = answers.choice(TOPIC).orElse(null);
    boolean referred = topic == OpinionTopic.NOT_OURS;
    String body = referred ? answers.required(COMPETENT_BODY) : null;
    answers.verify();
    handling.sort(tasks.file(task).number(), topic, body);
    OWN_MATTER.route(task.getExecution(), !referred);
    if (referred) {
      OUTCOME.route(task.getExecution(), OpinionOutcome.REFERRED);
    } else {
      task.getExecution().setVariable(SECTION.name(), topic.section());
    }
  }
}
