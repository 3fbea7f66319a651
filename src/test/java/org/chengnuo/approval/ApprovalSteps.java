package org.chengnuo.approval;

/** Ids of the user tasks in the diagram of the approval. */
public final class ApprovalSteps {

  public static final String BOOK_HOME_VISIT = "UserTask_BookHomeVisit";
  public static final String EXAMINE = "UserTask_ExamineMaterials";
  public static final String JUSTIFY = "UserTask_JustifyFurtherDemand";
  public static final String RECEIVE_CORRECTION = "UserTask_ReceiveCorrection";
  public static final String INSPECT = "UserTask_InspectSite";
  public static final String COUNTERSIGN = "UserTask_Countersign";
  public static final String REVIEW = "UserTask_Review";
  public static final String AWAIT_PROCEDURE = "UserTask_AwaitProcedure";
  public static final String APPROVE_EXTENSION = "UserTask_ApproveExtension";
  public static final String DECIDE = "UserTask_Decide";
  public static final String CONFIRM_SILENCE = "UserTask_ConfirmSilence";
  public static final String COLLECT_FEE = "UserTask_CollectFee";
  public static final String SEAL = "UserTask_SealCertificate";
  public static final String HAND_OVER = "UserTask_HandOver";
  public static final String DELIVER_TO_DOOR = "UserTask_DeliverToDoor";
  public static final String EXPEDITE = "UserTask_ExpediteCase";

  private ApprovalSteps() {}
}
