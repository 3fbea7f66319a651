package org.chengnuo.approval.sheet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.casework.sheet.CaseSheets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the system that handed in a case where it stands. The class gives the operation its name, {@code caseStatus}. */
@RestController("caseStatusController")
@Tag(name = "办件")
class CaseController {

  private final Applications applications;
  private final CaseSheets cases;
  private final CaseStatuses statuses;

  CaseController(Applications applications, CaseSheets cases, CaseStatuses statuses) {
    this.applications = applications;
    this.cases = cases;
    this.statuses = statuses;
  }

  @GetMapping("/api/cases/{caseNumber}/status")
  @Operation(summary = "办件进展：环节、重要日期、待补正材料、缴费、文书和结果；接口系统只能查询自己提交的办件")
  CaseStatus status(@PathVariable("caseNumber") String caseNumber) {
    Application application = applications.get(caseNumber);
    return statuses.of(cases.get(caseNumber), application);
  }
}
