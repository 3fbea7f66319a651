package org.chengnuo.approval;

import static java.util.Map.entry;
import static org.chengnuo.engine.ProcessVariable.choice;
import static org.chengnuo.engine.ProcessVariable.flag;
import static org.chengnuo.engine.ProcessVariable.text;

import java.util.List;
import java.util.Map;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.clock.limits.PauseCause;
import org.chengnuo.engine.ProcessVariable;

/**
 * The contract of the process with forms, REST clients and other systems: its key, variables, messages and errors.
 * Names may be added to and not changed.
 */
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
  public static final ProcessVariable<String> SERVICE_ITEM = text("serviceItem");
  public static final ProcessVariable<ApplicantType> APPLICANT_TYPE = choice("applicantType", ApplicantType.class);
  public static final ProcessVariable<String> APPLICANT_NAME = text("applicantName");
  public static final ProcessVariable<String> APPLICANT_ID = text("applicantId");
  public static final ProcessVariable<String> APPLICANT_PHONE = text("applicantPhone");
  public static final ProcessVariable<String> REQUEST_ID = text("requestId");
  public static final ProcessVariable<Channel> CHANNEL = choice("channel", Channel.class);
  public static final ProcessVariable<Priority> PRIORITY = choice("priority", Priority.class);
  public static final ProcessVariable<Delivery> DELIVERY = choice("delivery", Delivery.class);

  /** Codes of the materials handed in, comma-separated; what is not named is for the examination to find out. */
  public static final ProcessVariable<String> SUBMITTED_MATERIALS = text("submittedMaterials");

  /** In which form each of them was handed in, and a remark; a line per material, see {@link MaterialList}. */
  public static final ProcessVariable<String> MATERIAL_NOTES = text("materialNotes");

  // What task lists show of a case; equal to the case record as long as the process lives.
  public static final ProcessVariable<String> CASE_NUMBER = text("caseNumber");
  public static final ProcessVariable<String> SERVICE_ITEM_NAME = text("serviceItemName");

  /** What follow-ups have made of the grant, in Chinese; only there once one has touched it. */
  public static final ProcessVariable<String> CASE_STATE = text("caseState");

  /** How the case ended; set once by the end event. */
  public static final ProcessVariable<Outcome> OUTCOME = choice("outcome", Outcome.class);

  // Acceptance
  public static final ProcessVariable<String> VISIT_AT = text("visitAt");
  public static final ProcessVariable<String> VISIT_ADDRESS = text("visitAddress");
  public static final ProcessVariable<Acceptance> ACCEPTANCE = choice("acceptance", Acceptance.class);
  public static final ProcessVariable<String> MISSING_MATERIALS = text("missingMaterials");
  public static final ProcessVariable<String> CORRECTION_NOTE = text("correctionNote");
  public static final ProcessVariable<String> REJECTION_REASON = text("rejectionReason");
  public static final ProcessVariable<Boolean> DEMAND_APPROVED = flag("demandApproved");
  public static final ProcessVariable<String> DEMAND_GROUNDS = text("demandGrounds");
  public static final ProcessVariable<Boolean> CORRECTION_COMPLETE = flag("correctionComplete");

  /** With the message of a correction: number of the notice that it answers, so that a late repeat answers no other. */
  public static final ProcessVariable<String> NOTICE_NUMBER = text("noticeNumber");

  // Inspection
  public static final ProcessVariable<InspectionResult> INSPECTION_RESULT =
      choice("inspectionResult", InspectionResult.class);
  public static final ProcessVariable<String> INSPECTOR_ONE = text("inspectorOne");
  public static final ProcessVariable<String> INSPECTOR_TWO = text("inspectorTwo");
  public static final ProcessVariable<String> INSPECTION_NOTE = text("inspectionNote");

  // Review
  public static final ProcessVariable<Opinion> OPINION = choice("opinion", Opinion.class);
  public static final ProcessVariable<String> OPINION_REASON = text("opinionReason");
  public static final ProcessVariable<String> REVIEW_OPINION = text("reviewOpinion");
  public static final ProcessVariable<Recommendation> REVIEW_RECOMMENDATION =
      choice("reviewRecommendation", Recommendation.class);
  public static final ProcessVariable<PauseCause> PAUSE_CAUSE = choice("pauseCause", PauseCause.class);
  public static final ProcessVariable<String> PAUSE_REASON = text("pauseReason");
  public static final ProcessVariable<String> PROCEDURE_RESULT = text("procedureResult");
  public static final ProcessVariable<Boolean> EXTENSION_APPROVED = flag("extensionApproved");
  public static final ProcessVariable<String> EXTENSION_REASON = text("extensionReason");
  public static final ProcessVariable<Decision> DECISION = choice("decision", Decision.class);
  public static final ProcessVariable<String> DECISION_REASON = text("decisionReason");
  public static final ProcessVariable<Boolean> SILENCE_UPHELD = flag("silenceUpheld");
  public static final ProcessVariable<String> SILENCE_NOTE = text("silenceNote");

  // Payment
  public static final ProcessVariable<String> PAYMENT_METHOD = text("paymentMethod");
  public static final ProcessVariable<String> PAYMENT_REFERENCE = text("paymentReference");

  // Certification
  public static final ProcessVariable<Boolean> SEAL_APPLIED = flag("sealApplied");
  public static final ProcessVariable<String> RECEIVED_BY = text("receivedBy");

  // Watch
  public static final ProcessVariable<String> EXPEDITE_NOTE = text("expediteNote");

  /** What each task of a person is completed with, and nothing else. */
  public static final Map<String, List<ProcessVariable<?>>> ANSWERS =
      Map.ofEntries(
          entry("UserTask_BookHomeVisit", List.of(VISIT_AT, VISIT_ADDRESS)),
          entry(
              "UserTask_ExamineMaterials",
              List.of(
                  ACCEPTANCE, SUBMITTED_MATERIALS, MATERIAL_NOTES, MISSING_MATERIALS, CORRECTION_NOTE,
                  REJECTION_REASON)),
          entry("UserTask_JustifyFurtherDemand", List.of(DEMAND_APPROVED, DEMAND_GROUNDS)),
          entry("UserTask_ReceiveCorrection", List.of(CORRECTION_COMPLETE, SUBMITTED_MATERIALS, MATERIAL_NOTES)),
          entry("UserTask_InspectSite", List.of(INSPECTION_RESULT, INSPECTOR_ONE, INSPECTOR_TWO, INSPECTION_NOTE)),
          entry("UserTask_Countersign", List.of(OPINION, OPINION_REASON)),
          entry(
              "UserTask_Review",
              List.of(
                  REVIEW_OPINION, REVIEW_RECOMMENDATION, PAUSE_CAUSE, PAUSE_REASON, SUBMITTED_MATERIALS,
                  MATERIAL_NOTES)),
          entry("UserTask_AwaitProcedure", List.of(PROCEDURE_RESULT)),
          entry("UserTask_ApproveExtension", List.of(EXTENSION_APPROVED, EXTENSION_REASON)),
          entry("UserTask_Decide", List.of(DECISION, DECISION_REASON)),
          entry("UserTask_ConfirmSilence", List.of(SILENCE_UPHELD, SILENCE_NOTE)),
          entry("UserTask_CollectFee", List.of(PAYMENT_METHOD, PAYMENT_REFERENCE)),
          entry("UserTask_SealCertificate", List.of(SEAL_APPLIED)),
          entry("UserTask_HandOver", List.of(RECEIVED_BY)),
          entry("UserTask_DeliverToDoor", List.of(RECEIVED_BY)),
          entry("UserTask_ExpediteCase", List.of(EXPEDITE_NOTE)));

  // Routes: set for the gateways of one transaction, never stored.
  public static final ProcessVariable<Boolean> FURTHER_DEMAND = flag("furtherDemand");
  public static final ProcessVariable<Boolean> PAYMENT_NEEDED = flag("paymentNeeded");
  public static final ProcessVariable<Boolean> EXPEDITE = flag("expedite");

  private AdministrativeApproval() {}
}
