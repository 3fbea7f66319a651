package org.chengnuo.casework.sheet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the staff and their other programs what is known of a case. */
@RestController
@Tag(name = "办件")
class CaseController {

  private final CaseSheets cases;
  private final CaseResources resources;

  CaseController(CaseSheets cases, CaseResources resources) {
    this.cases = cases;
    this.resources = resources;
  }

  @GetMapping("/api/cases/{caseNumber}")
  @Operation(summary = "一个办件：申请、材料、意见、文书、交接、缴费、登簿、证书、追责和结果；时限见 /clock")
  CaseResource show(@PathVariable("caseNumber") String caseNumber) {
    return resources.of(cases.get(caseNumber));
  }
}
