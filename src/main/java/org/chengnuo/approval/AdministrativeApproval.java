package org.chengnuo.approval;

import static org.chengnuo.engine.ProcessVariable.choice;
import static org.chengnuo.engine.ProcessVariable.flag;
import static org.chengnuo.engine.ProcessVariable.text;
import static org.chengnuo.problem.TextLimit.line;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengnuo.casework.CaseType;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.catalogue.StageLimits;
import org.chengnuo.engine.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The contract of the process with forms, REST clients and other systems: its key, variables, messages and errors.
 * Names may be added to and not changed.
 */
@Configuration(proxyBeanMethods = false)
public final class AdministrativeApproval {

  public static final String KEY = "administrative-approval";

  /** By business key: the applicant withdraws before the decision. */
  public static final String MESSAGE_WITHDRAWN = "approval.withdrawn";

  /** By business key: a correction was handed in elsewhere than at the window. */
  public static final String MESSAGE_CORRECTION_RECEIVED = "approval.correctionReceived";

  /** By business key: somebody asks the head of the organ to extend the limit. */
  public static final String MESSAGE_EXTENSION_REQUESTED = "approval.extensionRequested";

  /** By business key: the payment platform reports the money. */
  public static final String MESSAGE_PAYMENT_RECEIVED = "approval.paymentReceived";

  // The application. Only SERVICE_ITEM and APPLICANT_NAME stay as variables; the rest moves into the case tables.
  public static final ProcessVariable<String> SERVICE_ITEM =
      text("serviceItem").labelled("办理事项编码").mandatory().within(line(16)).example("TDHY");
  public static final ProcessVariable<ApplicantType> APPLICANT_TYPE =
      choice("applicantType", ApplicantType.class).labelled("申请人类型").mandatory().example(ApplicantType.PERSON);
  public static final ProcessVariable<String> APPLICANT_NAME =
      text("applicantName").labelled("申请人姓名或名称").mandatory().within(line(200)).example("演示申请人");
  public static final ProcessVariable<String> APPLICANT_ID =
      text("applicantId").labelled("申请人证件号码").mandatory().within(line(32)).example("150802199202291230");
  public static final ProcessVariable<String> APPLICANT_PHONE =
      text("applicantPhone").labelled("联系电话").mandatory().within(line(40)).example("13800000000");
  public static final ProcessVariable<String> REQUEST_ID =
      text("requestId").labelled("请求编号，由提交方给定，同一编号即同一申请").within(line(64));
  public static final ProcessVariable<Channel> CHANNEL =
      choice("channel", Channel.class).labelled("申请渠道").example(Channel.WINDOW);
  public static final ProcessVariable<Priority> PRIORITY =
      choice("priority", Priority.class).labelled("优先办理").example(Priority.NONE);
  public static final ProcessVariable<Delivery> DELIVERY =
      choice("delivery", Delivery.class).labelled("领取方式").example(Delivery.PICKUP);

  /** Codes of the materials handed in, comma-separated; what is not named is for the examination to find out. */
  public static final ProcessVariable<String> SUBMITTED_MATERIALS =
      text("submittedMaterials").labelled("收到的材料，材料编码以逗号分隔");

  /** In which form each of them was handed in, and a remark; a line per material, see {@link MaterialList}. */
  public static final ProcessVariable<String> MATERIAL_NOTES =
      text("materialNotes").labelled("材料形式和备注，每行一项");

  // What task lists show of a case; equal to the case record as long as the process lives.
  public static final ProcessVariable<String> CASE_NUMBER = text("caseNumber");

  /** How the case ended; set once by the end event. */
  public static final ProcessVariable<Outcome> OUTCOME = choice("outcome", Outcome.class);

  // Acceptance
  public static final ProcessVariable<String> VISIT_AT =
      text("visitAt").labelled("上门时间").mandatory().example("2026-11-24T09:30");
  public static final ProcessVariable<String> VISIT_ADDRESS =
      text("visitAddress").labelled("上门地址").mandatory().within(line(500)).example("胜利街 1 号");
  public static final ProcessVariable<Acceptance> ACCEPTANCE =
      choice("acceptance", Acceptance.class).labelled("审查结论").mandatory()
          .reading(Acceptance.ACCEPT, "受理：材料齐全、符合法定形式").reading(Acceptance.CORRECT, "一次性告知补正")
          .example(Acceptance.ACCEPT);
  public static final ProcessVariable<String> MISSING_MATERIALS =
      text("missingMaterials").labelled("需补正的材料").requiredWhen(ACCEPTANCE, Acceptance.CORRECT);
  public static final ProcessVariable<String> CORRECTION_NOTE =
      text("correctionNote").labelled("补正说明");
  public static final ProcessVariable<String> REJECTION_REASON =
      text("rejectionReason").labelled("不予受理的理由").requiredWhen(ACCEPTANCE, Acceptance.REJECT);
  public static final ProcessVariable<Boolean> DEMAND_APPROVED =
      flag("demandApproved").labelled("是否同意再次要求材料").mandatory().reading(true, "同意再次告知补正（计入窗口考核）")
          .reading(false, "不同意，退回窗口继续审查").example(true);
  public static final ProcessVariable<String> DEMAND_GROUNDS =
      text("demandGrounds").labelled("理由").mandatory().example("首次告知后申请人变更了用途");
  public static final ProcessVariable<Boolean> CORRECTION_COMPLETE =
      flag("correctionComplete").labelled("是否补齐").mandatory().reading(true, "已全部补齐，收下材料")
          .reading(false, "仍有缺少，申请人继续补正").example(true);

  /** With the message of a correction: number of the notice that it answers, so that a late repeat answers no other. */
  public static final ProcessVariable<String> NOTICE_NUMBER =
      text("noticeNumber").labelled("所答复的补正告知书文号").within(line(64));

  // Inspection
  public static final ProcessVariable<InspectionResult> INSPECTION_RESULT =
      choice("inspectionResult", InspectionResult.class).labelled("勘验结论").mandatory()
          .reading(InspectionResult.PASS, "通过：现场与申报相符").reading(InspectionResult.FAIL, "不通过：现场与申报不符")
          .example(InspectionResult.PASS);
  public static final ProcessVariable<String> INSPECTOR_ONE =
      text("inspectorOne").labelled("勘验人一").mandatory().within(line(64)).example("勘验人甲");
  public static final ProcessVariable<String> INSPECTOR_TWO =
      text("inspectorTwo").labelled("勘验人二").mandatory().within(line(64)).example("勘验人乙");
  public static final ProcessVariable<String> INSPECTION_NOTE =
      text("inspectionNote").labelled("勘验情况").requiredWhen(INSPECTION_RESULT, InspectionResult.FAIL).example("现场与申报相符");

  // Review
  public static final ProcessVariable<Opinion> OPINION =
      choice("opinion", Opinion.class).labelled("会签意见").mandatory().example(Opinion.AGREE);
  public static final ProcessVariable<String> OPINION_REASON =
      text("opinionReason").labelled("不同意的理由").requiredWhen(OPINION, Opinion.DISAGREE);
  public static final ProcessVariable<Recommendation> REVIEW_RECOMMENDATION =
      choice("reviewRecommendation", Recommendation.class).labelled("初审意见").mandatory()
          .reading(Recommendation.GRANT, "建议同意办理").reading(Recommendation.REFUSE, "建议不予办理")
          .reading(Recommendation.EXCLUDE, "需要特别程序，所需时间不计入期限").example(Recommendation.GRANT);
  public static final ProcessVariable<String> REVIEW_OPINION =
      text("reviewOpinion").labelled("初审意见说明")
          .requiredWhen(REVIEW_RECOMMENDATION, Recommendation.GRANT, Recommendation.REFUSE).example("符合规定的条件");
  public static final ProcessVariable<SpecialProcedure> PAUSE_CAUSE =
      choice("pauseCause", SpecialProcedure.class).labelled("特别程序").requiredWhen(REVIEW_RECOMMENDATION, Recommendation.EXCLUDE)
          .reading(SpecialProcedure.ITEM_RULE, "事项规定的程序（如公告）");
  public static final ProcessVariable<String> PAUSE_REASON =
      text("pauseReason").labelled("需要特别程序的理由").requiredWhen(REVIEW_RECOMMENDATION, Recommendation.EXCLUDE);
  public static final ProcessVariable<String> PROCEDURE_RESULT =
      text("procedureResult").labelled("特别程序的结果").mandatory().example("专家评审通过");
  public static final ProcessVariable<Boolean> EXTENSION_APPROVED =
      flag("extensionApproved").labelled("是否同意延期").mandatory().reading(true, "同意延长").reading(false, "不同意延长")
          .example(false);
  public static final ProcessVariable<String> EXTENSION_REASON =
      text("extensionReason").labelled("理由").mandatory().example("期限内可以办结");
  public static final ProcessVariable<Decision> DECISION =
      choice("decision", Decision.class).labelled("决定").mandatory().example(Decision.GRANT);
  public static final ProcessVariable<String> DECISION_REASON =
      text("decisionReason").labelled("理由").requiredWhen(DECISION, Decision.REFUSE, Decision.RETURN);
  public static final ProcessVariable<Boolean> SILENCE_UPHELD =
      flag("silenceUpheld").labelled("默许是否成立").mandatory().reading(true, "成立：时限届满未作决定，视为同意")
          .reading(false, "不成立").example(true);
  public static final ProcessVariable<String> SILENCE_NOTE =
      text("silenceNote").labelled("不成立的理由").requiredWhen(SILENCE_UPHELD, false);

  // Payment
  public static final ProcessVariable<String> PAYMENT_METHOD =
      text("paymentMethod").labelled("缴费方式").mandatory().within(line(32)).offering("扫码支付", "刷卡", "银行转账", "现金")
          .example("银行转账");
  public static final ProcessVariable<String> PAYMENT_REFERENCE =
      text("paymentReference").labelled("票据号").mandatory().within(line(100)).example(() -> "演示-" + UUID.randomUUID());

  // Certification
  public static final ProcessVariable<Boolean> SEAL_APPLIED =
      flag("sealApplied").labelled("是否已盖章").mandatory().example(true);
  public static final ProcessVariable<String> RECEIVED_BY =
      text("receivedBy").labelled("领取人").mandatory().within(line(100)).example("演示申请人");

  // Watch
  public static final ProcessVariable<String> EXPEDITE_NOTE =
      text("expediteNote").labelled("督办意见").mandatory().example("由承办人两日内办结");

  // Routes: set for the gateways of one transaction, never stored.
  public static final ProcessVariable<Boolean> FURTHER_DEMAND = flag("furtherDemand");
  public static final ProcessVariable<Boolean> PAYMENT_NEEDED = flag("paymentNeeded");
  public static final ProcessVariable<Boolean> EXPEDITE = flag("expedite");

  // Who sends what

  private static final Set<String> INTAKE = Set.of("window-clerks", "api-clients");
  private static final Set<String> INSIDE = Set.of("reviewers", "approvers", "section-heads", "api-clients");
  private static final Set<String> TILL = Set.of("cashiers", "api-clients", "payment-platforms");

  /** All of it. */
  public static final CaseType TYPE =
      CaseType.of(KEY, "行政审批")
          .startableBy("window-clerks", "api-clients")
          .programName("Approval")
          .startByItem(SERVICE_ITEM, AdministrativeApproval::examplesFor)
          .start(
              APPLICANT_TYPE, APPLICANT_NAME, APPLICANT_ID, APPLICANT_PHONE, REQUEST_ID, CHANNEL, PRIORITY, DELIVERY,
              SUBMITTED_MATERIALS, MATERIAL_NOTES)
          .task("UserTask_BookHomeVisit", StageLimits::acceptance, VISIT_AT, VISIT_ADDRESS)
          .task("UserTask_ExamineMaterials", StageLimits::acceptance,
              ACCEPTANCE, SUBMITTED_MATERIALS, MATERIAL_NOTES, MISSING_MATERIALS, CORRECTION_NOTE, REJECTION_REASON)
          .task("UserTask_JustifyFurtherDemand", StageLimits::acceptance, DEMAND_APPROVED, DEMAND_GROUNDS)
          .taskWithOwnDate("UserTask_ReceiveCorrection", CORRECTION_COMPLETE, SUBMITTED_MATERIALS, MATERIAL_NOTES)
          .task("UserTask_InspectSite", StageLimits::inspection,
              INSPECTION_RESULT, INSPECTOR_ONE, INSPECTOR_TWO, INSPECTION_NOTE)
          .taskWithOwnDate("UserTask_Countersign", OPINION, OPINION_REASON)
          .task("UserTask_Review", StageLimits::review,
              REVIEW_RECOMMENDATION, REVIEW_OPINION, PAUSE_CAUSE, PAUSE_REASON, SUBMITTED_MATERIALS, MATERIAL_NOTES)
          .taskWithOwnDate("UserTask_AwaitProcedure", PROCEDURE_RESULT)
          .taskWithOwnDate("UserTask_ApproveExtension", EXTENSION_APPROVED, EXTENSION_REASON)
          .task("UserTask_Decide", StageLimits::decision, DECISION, DECISION_REASON)
          .taskWithOwnDate("UserTask_ConfirmSilence", SILENCE_UPHELD, SILENCE_NOTE)
          .taskWithOwnDate("UserTask_CollectFee", PAYMENT_METHOD, PAYMENT_REFERENCE)
          .task("UserTask_SealCertificate", StageLimits::certification, SEAL_APPLIED)
          .task("UserTask_HandOver", StageLimits::certification, RECEIVED_BY)
          .task("UserTask_DeliverToDoor", StageLimits::certification, RECEIVED_BY)
          .taskWithOwnDate("UserTask_ExpediteCase", EXPEDITE_NOTE)
          .message(MESSAGE_WITHDRAWN, INTAKE)
          .message(MESSAGE_CORRECTION_RECEIVED, INTAKE, NOTICE_NUMBER)
          .message(MESSAGE_EXTENSION_REQUESTED, INSIDE)
          .message(MESSAGE_PAYMENT_RECEIVED, TILL, PAYMENT_METHOD.optional(), PAYMENT_REFERENCE)
          .outcome("EndEvent_CaseGranted", Outcome.GRANTED)
          .outcome("EndEvent_CaseGrantedBySilence", Outcome.GRANTED_BY_SILENCE)
          .outcome("EndEvent_CaseRefused", Outcome.REFUSED)
          .outcome("EndEvent_CaseNotAccepted", Outcome.NOT_ACCEPTED)
          .outcome("EndEvent_CaseWithdrawn", Outcome.WITHDRAWN)
          .outcome("EndEvent_CaseLapsed", Outcome.LAPSED)
          .recorded(CASE_NUMBER, SERVICE_ITEM, OUTCOME)
          .codes(Stage.values())
          .codes(ApprovalCause.values())
          .codes(ApprovalNoticeKind.values())
          .noticesByRegime(ApprovalNotice.values())
          .placeholders(Application.LETTER_PLACEHOLDERS)
          .declared();

  private AdministrativeApproval() {}

  /** An organisation that does not exist, with a code that passes, where the item is not for persons. */
  private static List<ProcessVariable<?>> examplesFor(ServiceItem item) {
    return item.applicantTypes().contains(ApplicantType.PERSON)
        ? List.of()
        : List.of(
            APPLICANT_TYPE.example(ApplicantType.ORGANIZATION), APPLICANT_NAME.example("演示单位"),
            APPLICANT_ID.example("91150802MA0TE5T163"));
  }

  @Bean
  static CaseType approvalCaseType() {
    return TYPE;
  }
}
