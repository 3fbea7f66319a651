package org.chengnuo.casework.sheet;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The sheet for the staff, to be read and printed outside Tasklist. */
@RestController
@Hidden
class CasePages {

  private final CaseSheets cases;
  private final Sheets sheets;

  CasePages(CaseSheets cases, Sheets sheets) {
    this.cases = cases;
    this.sheets = sheets;
  }

  @GetMapping(path = "/cases/{caseNumber}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String sheet(@PathVariable("caseNumber") String caseNumber) {
    return sheets.printed(cases.get(caseNumber));
  }
}
