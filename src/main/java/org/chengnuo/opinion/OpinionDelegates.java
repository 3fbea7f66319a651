package org.chengnuo.opinion;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.CaseStarts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpinionDelegates {

  /** 登记. */
  @Bean
  JavaDelegate registerOpinionDelegate(CaseStarts starts, Concerns concerns) {
    return execution -> {
      Case file = concerns.register(starts.answers(execution), execution.getProcessInstanceId());
      starts.opened(execution, file);
    };
  }

  /** 登记分办超期. */
  @Bean
  JavaDelegate reportUnsortedOpinionDelegate(LateOpinions late) {
    return execution -> late.reportUnsorted(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
  }

  /** 登记答复超期. */
  @Bean
  JavaDelegate reportUnansweredOpinionDelegate(LateOpinions late) {
    return execution -> late.reportUnanswered(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
  }

  /** 告知结果. */
  @Bean
  JavaDelegate serveOpinionAnswerDelegate(OpinionHandling handling) {
    return execution -> handling.serve(execution.getProcessBusinessKey());
  }
}
