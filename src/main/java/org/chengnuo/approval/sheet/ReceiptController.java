package org.chengnuo.approval.sheet;

import io.swagger.v3.oas.annotations.Hidden;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.casework.sheet.CaseSheets;
import org.chengnuo.page.Pages;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The receipt, for the staff to print. */
@RestController
@Hidden
class ReceiptController {

  private final Applications applications;
  private final CaseSheets cases;
  private final Receipts receipts;
  private final Pages pages;

  ReceiptController(Applications applications, CaseSheets cases, Receipts receipts, Pages pages) {
    this.applications = applications;
    this.cases = cases;
    this.receipts = receipts;
    this.pages = pages;
  }

  @GetMapping(path = "/cases/{caseNumber}/receipt", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String receipt(@PathVariable("caseNumber") String caseNumber) {
    Application application = applications.get(caseNumber);
    ReceiptPage receipt = receipts.of(cases.get(caseNumber), application);
    return pages.printed(receipt.title() + " " + caseNumber, "approval/receipt", receipt);
  }
}
