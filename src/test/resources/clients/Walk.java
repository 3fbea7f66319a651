import client.ApiClient;
import client.ApiException;
import client.api.DefaultApi;
import client.model.ApplicantIdVariable;
import client.model.ApplicantNameVariable;
import client.model.ApplicantPhoneVariable;
import client.model.ApplicantTypeVariable;
import client.model.BdcDyByAgentVariable;
import client.model.BdcDyContractSeparateVariable;
import client.model.BdcDyCounterpartyVariable;
import client.model.BdcDyLandUseVariable;
import client.model.BdcDyMortgageKindVariable;
import client.model.BdcDyParcelVariable;
import client.model.BdcDySecuredAmountVariable;
import client.model.BdcDyServiceItemVariable;
import client.model.BdcDySmallEnterpriseVariable;
import client.model.BdcDyUnitCountVariable;
import client.model.CaseStatus;
import client.model.MessageApprovalPaymentReceived;
import client.model.MessageApprovalPaymentReceivedVariables;
import client.model.MessageRequest;
import client.model.PaymentReferenceVariable;
import client.model.RequestIdVariable;
import client.model.StartBdcDy;
import client.model.StartBdcDyVariables;
import client.model.StartRequest;
import client.model.StartedCase;
import java.math.BigDecimal;
import java.util.Base64;

/** What a system would write against the client that was generated for it in Java. */
public final class Walk {

  private final DefaultApi api;

  public Walk(String address, String user, String password) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(address);
    String token = Base64.getEncoder().encodeToString((user + ":" + password).getBytes());
    client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + token));
    api = new DefaultApi(client);
  }

  /** Hands in a mortgage; answers the case number. */
  public String start(String requestId, String parcel) throws ApiException {
    StartBdcDyVariables variables =
        new StartBdcDyVariables()
            .serviceItem(new BdcDyServiceItemVariable().value(BdcDyServiceItemVariable.ValueEnum.BDC_DY))
            .applicantType(new ApplicantTypeVariable().value(ApplicantTypeVariable.ValueEnum.PERSON))
            .applicantName(new ApplicantNameVariable().value("演示申请人"))
            .applicantId(new ApplicantIdVariable().value("150802199202291230"))
            .applicantPhone(new ApplicantPhoneVariable().value("13800000000"))
            .requestId(new RequestIdVariable().value(requestId))
            .parcel(new BdcDyParcelVariable().value(parcel))
            .landUse(new BdcDyLandUseVariable().value(BdcDyLandUseVariable.ValueEnum.RESIDENTIAL))
            .mortgageKind(new BdcDyMortgageKindVariable().value(BdcDyMortgageKindVariable.ValueEnum.ORDINARY))
            .counterparty(new BdcDyCounterpartyVariable().value("某某银行（演示）"))
            .securedAmount(new BdcDySecuredAmountVariable().value(new BigDecimal("50")))
            .unitCount(new BdcDyUnitCountVariable().value(1))
            .contractSeparate(new BdcDyContractSeparateVariable().value(true))
            .smallEnterprise(new BdcDySmallEnterpriseVariable().value(false))
            .byAgent(new BdcDyByAgentVariable().value(false));
    StartedCase started = api.startApproval(new StartRequest(new StartBdcDy().variables(variables)));
    return started.getBusinessKey();
  }

  public void pay(String caseNumber, String reference) throws ApiException {
    api.sendMessage(
        new MessageRequest(
            new MessageApprovalPaymentReceived()
                .messageName(MessageApprovalPaymentReceived.MessageNameEnum.APPROVAL_PAYMENT_RECEIVED)
                .businessKey(caseNumber)
                .processVariables(
                    new MessageApprovalPaymentReceivedVariables()
                        .paymentReference(new PaymentReferenceVariable().value(reference)))));
  }

  /** Stage, whether the bill is paid, and outcome. */
  public String status(String caseNumber) throws ApiException {
    CaseStatus status = api.caseStatus(caseNumber);
    boolean paid = status.getBill() != null && Boolean.TRUE.equals(status.getBill().getPaid());
    return status.getStage().getCode() + " " + paid + " " + status.getOutcome();
  }
}
