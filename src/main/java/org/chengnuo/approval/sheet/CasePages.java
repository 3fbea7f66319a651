package org.chengnuo.approval.sheet;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages of one case for the staff, to be read and printed outside Tasklist. */
@RestController
@Hidden
@RequestMapping(path = "/cases/{caseNumber}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class CasePages {

  private final CaseFiles files;
  private final Sheets sheets;
  private final Receipts receipts;

  CasePages(CaseFiles files, Sheets sheets, Receipts receipts) {
    this.files = files;
    this.sheets = sheets;
    this.receipts = receipts;
  }

  @GetMapping
  String sheet(@PathVariable("caseNumber") String caseNumber) {
    return sheets.printed(files.get(caseNumber));
  }

  @GetMapping("/receipt")
  String receipt(@PathVariable("caseNumber") String caseNumber) {
    return receipts.printed(files.get(caseNumber));
  }
}
