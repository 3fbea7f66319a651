package org.chengnuo.opinion;

import static org.chengnuo.engine.ProcessVariable.choice;
import static org.chengnuo.engine.ProcessVariable.flag;
import static org.chengnuo.engine.ProcessVariable.text;
import static org.chengnuo.problem.TextLimit.line;

import java.util.List;
import org.chengnuo.casework.CaseType;
import org.chengnuo.clock.limits.ClockDefinition;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.DayKind;
import org.chengnuo.clock.limits.LimitDefinition;
import org.chengnuo.clock.limits.Thresholds;
import org.chengnuo.engine.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of the process with forms and REST clients. */
@Configuration(proxyBeanMethods = false)
final class PublicOpinion {

  static final String KEY = "public-opinion";

  // The start
  static final ProcessVariable<OpinionKind> KIND =
      choice("opinionKind", OpinionKind.class).labelled("类别").mandatory().example(OpinionKind.SUGGESTION);
  static final ProcessVariable<OpinionChannel> CHANNEL =
      choice("opinionChannel", OpinionChannel.class).labelled("渠道").mandatory().example(OpinionChannel.FARMER_VISIT);
  static final ProcessVariable<String> PLACE =
      text("opinionPlace").labelled("涉及的地点").mandatory().within(line(200)).example("演示镇演示村");
  static final ProcessVariable<String> CONTENT =
      text("opinionContent").labelled("反映的内容").mandatory().example("建议在村部设不动产登记便民点，每月受理一次");
  static final ProcessVariable<String> NAME =
      text("contactName").labelled("姓名或称呼（可以匿名）").within(line(200)).example("演示群众");
  static final ProcessVariable<String> PHONE =
      text("contactPhone").labelled("联系电话").within(line(40)).example("13800000000");
  static final ProcessVariable<ReplyWay> REPLY_BY =
      choice("replyBy", ReplyWay.class).labelled("希望以何种方式得到答复").example(ReplyWay.PHONE);
  static final ProcessVariable<String> REPLY_TO =
      text("replyTo").labelled("答复送达的地址").within(line(200)).requiredWhen(REPLY_BY, ReplyWay.MAIL, ReplyWay.VISIT);
  static final ProcessVariable<String> REQUEST_ID =
      text("requestId").labelled("请求编号，由提交方给定，同一编号即同一件").within(line(64));

  // Sorting
  static final ProcessVariable<OpinionTopic> TOPIC =
      choice("opinionTopic", OpinionTopic.class).labelled("分类").mandatory().example(OpinionTopic.REGISTRATION);
  static final ProcessVariable<String> COMPETENT_BODY =
      text("competentBody").labelled("转送的机关").within(line(200)).requiredWhen(TOPIC, OpinionTopic.NOT_OURS);

  // The section's answer
  static final ProcessVariable<OpinionConclusion> CONCLUSION =
      choice("opinionConclusion", OpinionConclusion.class).labelled("办理结论").mandatory()
          .reading(OpinionConclusion.ANSWERED, "解答（限咨询）").reading(OpinionConclusion.RETURNED, "退回分办：不属于本科室")
          .example(OpinionConclusion.ADOPTED);
  static final ProcessVariable<String> REASON =
      text("opinionReason").labelled("理由和说明").mandatory().example("便民点下月起每月第一个星期一受理");

  /** The section that has the opinion, by its group, for the model. */
  static final ProcessVariable<String> SECTION = text("section");

  // Limits, both from the day it came: the bureau's own, which no law sets.
  static final String SORTING_LIMIT = "SORTING";
  static final String ANSWER_LIMIT = "ANSWER";

  private static final Thresholds ALARMS = new Thresholds(50, 80);

  private static final ClockDefinition HANDLING =
      new ClockDefinition(
          "民情办理",
          List.of(
              new LimitDefinition(SORTING_LIMIT, "分办时限（本局自定）", 1, DayKind.WORKING_DAYS, ALARMS, List.of()),
              new LimitDefinition(ANSWER_LIMIT, "答复时限（本局自定）", 15, DayKind.WORKING_DAYS, ALARMS, List.of())));

  // Routes: set for the gateways of one transaction, never stored.
  static final ProcessVariable<Boolean> OWN_MATTER = flag("ownMatter");
  static final ProcessVariable<Boolean> RETURNED = flag("returned");
  static final ProcessVariable<OpinionOutcome> OUTCOME = choice("opinionOutcome", OpinionOutcome.class);

  static final CaseType TYPE =
      CaseType.of(KEY, "民情民意办理")
          .numberCode("MYY")
          .startableBy("window-clerks", "section-heads", "api-clients")
          .start(KIND, CHANNEL, PLACE, CONTENT, NAME, PHONE, REPLY_BY, REPLY_TO, REQUEST_ID)
          .taskWithOwnDate("UserTask_SortOpinion", TOPIC, COMPETENT_BODY)
          .taskWithOwnDate("UserTask_AnswerOpinion", CONCLUSION, REASON)
          .outcome("EndEvent_OpinionAdopted", OpinionOutcome.ADOPTED)
          .outcome("EndEvent_OpinionNotAdopted", OpinionOutcome.NOT_ADOPTED)
          .outcome("EndEvent_QuestionAnswered", OpinionOutcome.ANSWERED)
          .outcome("EndEvent_OpinionReferred", OpinionOutcome.REFERRED)
          .clock(ClockId.HANDLING, HANDLING)
          .codes(OpinionStep.values())
          .codes(OpinionCause.values())
          .codes(OpinionNotice.values())
          .notices(OpinionNotice.values())
          .declared();

  private PublicOpinion() {}

  @Bean
  static CaseType publicOpinionCaseType() {
    return TYPE;
  }
}
