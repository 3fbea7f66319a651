import { Configuration, DefaultApi, StartBdcDy } from "./client";

// What a system would write against the client that was generated for it in TypeScript:
// node walk.js address user password action [arguments], answering one line.
declare const process: { argv: string[]; exitCode?: number };

const [, , basePath, username, password, action, subject, detail] = process.argv;
const api = new DefaultApi(new Configuration({ basePath, username, password }));

const mortgage = (requestId: string, parcel: string): StartBdcDy => ({
  variables: {
    serviceItem: { value: "BDC-DY" },
    applicantType: { value: "PERSON" },
    applicantName: { value: "演示申请人" },
    applicantId: { value: "150802199202291230" },
    applicantPhone: { value: "13800000000" },
    requestId: { value: requestId },
    parcel: { value: parcel },
    landUse: { value: "RESIDENTIAL" },
    mortgageKind: { value: "ORDINARY" },
    counterparty: { value: "某某银行（演示）" },
    securedAmount: { value: 50 },
    unitCount: { value: 1 },
    contractSeparate: { value: true },
    smallEnterprise: { value: false },
    byAgent: { value: false },
  },
});

async function run(): Promise<string> {
  switch (action) {
    case "start":
      return (await api.startApproval({ startRequest: mortgage(subject, detail) })).businessKey;
    case "pay":
      await api.sendMessage({
        messageRequest: {
          messageName: "approval.paymentReceived",
          businessKey: subject,
          processVariables: { paymentReference: { value: detail } },
        },
      });
      return "paid";
    default: {
      const status = await api.caseStatus({ caseNumber: subject });
      return `${status.stage?.code} ${status.bill?.paid ?? false} ${status.outcome ?? null}`;
    }
  }
}

run().then(console.log, (failure) => {
  console.error(failure);
  process.exitCode = 1;
});
