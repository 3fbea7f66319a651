package org.chengnuo.approval.sheet;

import org.chengnuo.approval.Application;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.HandlingClock;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** Makes receipts. */
@Component
class Receipts {

  private final Bureau bureau;
  private final HandlingClock clock;
  private final PromiseInWords promise;
  private final ReceivedMaterials materials;
  private final ReceiptAdvice advice;
  private final PersonNames names;
  private final Times times;

  Receipts(
      Bureau bureau, HandlingClock clock, PromiseInWords promise, ReceivedMaterials materials, ReceiptAdvice advice,
      PersonNames names, Times times) {
    this.bureau = bureau;
    this.clock = clock;
    this.promise = promise;
    this.materials = materials;
    this.advice = advice;
    this.names = names;
    this.times = times;
  }

  ReceiptPage of(CaseSheet sheet, Application application) {
    return new ReceiptPage(
        bureau.name(),
        title(sheet, application),
        application.caseNumber(),
        application.item().name(),
        applicant(application),
        received(sheet, application),
        promise.of(sheet, application),
        materials.received(sheet),
        materials.owed(sheet),
        advice.of(sheet, application));
  }

  /** Until the acceptance it says no more than that the papers are there. */
  private String title(CaseSheet sheet, Application application) {
    if (application.item().regime() == Regime.ENTRUSTED_REGISTRATION) {
      return "嘱托文件接收凭证";
    }
    return sheet.part(clock).isPresent() ? "受理回执" : "收件凭证";
  }

  private static ReceiptPage.Applicant applicant(Application application) {
    return new ReceiptPage.Applicant(
        application.item().regime().applicant(),
        application.applicant().name(),
        Words.masked(application.applicant().type(), application.applicant().identifier()),
        Words.maskedPhone(application.applicant().phone()));
  }

  /** A program receives nothing: behind it stands the first clerk who took the case, or nobody yet. */
  private ReceiptPage.Received received(CaseSheet sheet, Application application) {
    String user = application.sourceSystem() == null ? application.registeredBy() : sheet.standing().answerable();
    return new ReceiptPage.Received(
        times.minute(application.receivedAt()), Words.cameIn(application), names.of(user), application.item().section());
  }
}
