package org.chengnuo.opinion;

import static org.chengnuo.opinion.PublicOpinion.CONCLUSION;
import static org.chengnuo.opinion.PublicOpinion.OUTCOME;
import static org.chengnuo.opinion.PublicOpinion.REASON;
import static org.chengnuo.opinion.PublicOpinion.RETURNED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 科室答复. */
@Component
class AnswerOpinionCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final Concerns concerns;
  private final OpinionHandling handling;

  AnswerOpinionCompletion(CaseTasks tasks, Concerns concerns, OpinionHandling handling) {
    this.tasks = tasks;
    this.concerns = concerns;
    this.handling = handling;
  }

  @Override
  public void notify(DelegateTask task) {
    Concern concern = concerns.get(tasks.file(task).number());
    TaskAnswers answers = tasks.answers(task);
    OpinionConclusion conclusion = answers.choice(CONCLUSION).orElse(null);
    String reason = answers.required(REASON);
    if (conclusion != null && !conclusion.fits(concern.kind())) {
      answers.wrong(CONCLUSION, "咨询应当解答，意见和建议应当说明是否采纳");
    }
    answers.verify();
    handling.conclude(concern, conclusion, reason);
    RETURNED.route(task.getExecution(), conclusion == OpinionConclusion.RETURNED);
    OUTCOME.route(task.getExecution(), conclusion.outcome());
  }
}
