package org.chengnuo.complaint;

import static org.chengnuo.engine.ProcessVariable.choice;
import static org.chengnuo.engine.ProcessVariable.flag;
import static org.chengnuo.engine.ProcessVariable.text;
import static org.chengnuo.problem.TextLimit.line;

import java.util.Set;
import org.chengnuo.casework.CaseType;
import org.chengnuo.engine.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of the process with forms and REST clients. */
@Configuration(proxyBeanMethods = false)
final class ComplaintHandling {

  static final String KEY = "complaint";

  /** By business key: the complainant withdraws before the decision. */
  static final String MESSAGE_WITHDRAWN = "complaint.withdrawn";

  /** By business key: the complainant, who has been answered, asks for the review. */
  static final String MESSAGE_APPEALED = "complaint.appealed";

  private static final Set<String> SENDERS = Set.of("api-clients", "window-clerks");

  // The complaint
  static final ProcessVariable<String> CONTENT =
      text("complaintContent").labelled("投诉内容").mandatory().example("办理时未一次告知所缺材料，往返三次");
  static final ProcessVariable<Boolean> ANONYMOUS =
      flag("anonymous").labelled("是否匿名（姓名和电话不向被投诉人公开）").mandatory().example(false);
  static final ProcessVariable<String> NAME =
      text("complainantName").labelled("投诉人姓名或名称").requiredWhen(ANONYMOUS, false).within(line(100)).example("演示投诉人");
  static final ProcessVariable<String> PHONE =
      text("complainantPhone").labelled("联系电话").within(line(40)).example("13800000000");
  static final ProcessVariable<String> ABOUT_CASE = text("aboutCase").labelled("涉及的办件编号").within(line(26));
  static final ProcessVariable<String> ACCUSED =
      text("accused").labelled("被投诉人的用户编号或姓名").within(line(100)).example("某工作人员");
  static final ProcessVariable<String> ACCUSED_UNIT =
      text("accusedUnit").labelled("被投诉的窗口或科室").within(line(100)).example("三号窗口");
  static final ProcessVariable<String> REQUEST_ID =
      text("requestId").labelled("请求编号，由提交方给定，同一编号即同一投诉").within(line(64));

  // Handling
  static final ProcessVariable<Admission> ADMISSION =
      choice("complaintAdmission", Admission.class).labelled("是否受理").mandatory().example(Admission.ACCEPT);
  static final ProcessVariable<String> REFUSAL_REASON =
      text("refusalReason").labelled("不予受理的理由").requiredWhen(ADMISSION, Admission.REFUSE);
  static final ProcessVariable<Finding> FINDING =
      choice("finding", Finding.class).labelled("调查结论").mandatory().example(Finding.CONFIRMED);
  static final ProcessVariable<String> FINDINGS =
      text("findings").labelled("调查的经过和证据").mandatory().example("调取了叫号记录和材料清单，询问了当班人员");
  static final ProcessVariable<Verdict> DECISION =
      choice("complaintDecision", Verdict.class).labelled("处理决定").mandatory().example(Verdict.UPHELD);
  static final ProcessVariable<String> DECISION_GROUNDS =
      text("decisionGrounds").labelled("理由和处理措施").mandatory().example("未一次告知，责令改正并向投诉人致歉");

  // Appeal
  static final ProcessVariable<Reply> REPLY =
      choice("complainantReply", Reply.class).labelled("投诉人的意见").mandatory().example(Reply.NO_APPEAL);
  static final ProcessVariable<String> APPEAL_GROUNDS =
      text("appealGrounds").labelled("申请复核的理由").requiredWhen(REPLY, Reply.APPEAL);
  static final ProcessVariable<Verdict> REVIEW_DECISION =
      choice("reviewDecision", Verdict.class).labelled("复核决定").mandatory().example(Verdict.UPHELD);
  static final ProcessVariable<String> REVIEW_GROUNDS =
      text("reviewGrounds").labelled("复核的理由").mandatory().example("原决定认定的事实清楚");

  static final CaseType TYPE = contract();

  private ComplaintHandling() {}

  private static CaseType contract() {
    CaseType.Draft draft =
        CaseType.of(KEY, "投诉办理").numberCode("TSU").startableBy("window-clerks", "api-clients")
            .start(CONTENT, ANONYMOUS, NAME, PHONE, ABOUT_CASE, ACCUSED, ACCUSED_UNIT, REQUEST_ID)
            .taskWithOwnDate("UserTask_AcceptComplaint", ADMISSION, REFUSAL_REASON)
            .taskWithOwnDate("UserTask_InvestigateComplaint", FINDING, FINDINGS)
            .taskWithOwnDate("UserTask_DecideComplaint", DECISION, DECISION_GROUNDS)
            .taskWithOwnDate("UserTask_RecordReply", REPLY, APPEAL_GROUNDS)
            .taskWithOwnDate("UserTask_ReviewComplaint", REVIEW_DECISION, REVIEW_GROUNDS)
            .message(MESSAGE_WITHDRAWN, SENDERS)
            .message(MESSAGE_APPEALED, SENDERS, APPEAL_GROUNDS.mandatory())
            .outcome("EndEvent_ComplaintUpheld", ComplaintOutcome.UPHELD)
            .outcome("EndEvent_ComplaintNotUpheld", ComplaintOutcome.NOT_UPHELD)
            .outcome("EndEvent_ComplaintNotAccepted", ComplaintOutcome.NOT_ACCEPTED)
            .outcome("EndEvent_ComplaintWithdrawn", ComplaintOutcome.WITHDRAWN)
            .codes(ComplaintStage.values()).codes(ComplaintCause.values()).codes(ComplaintNotice.values())
            .notices(ComplaintNotice.values());
    for (ComplaintClock clock : ComplaintClock.values()) {
      draft.clock(clock.name(), clock.definition());
    }
    return draft.declared();
  }

  @Bean
  static CaseType complaintCaseType() {
    return TYPE;
  }
}
