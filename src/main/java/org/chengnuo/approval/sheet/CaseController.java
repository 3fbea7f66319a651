package org.chengnuo.approval.sheet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.chengnuo.casework.record.Accountability;
import org.chengnuo.engine.PersonNames;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the staff and their other programs what is known of a case. */
@RestController
@Tag(name = "办件")
class CaseController {

  private final CaseFiles files;
  private final Accountability accountability;
  private final StepNames steps;
  private final PersonNames names;
  private final Clock clock;

  CaseController(CaseFiles files, Accountability accountability, StepNames steps, PersonNames names, Clock clock) {
    this.files = files;
    this.accountability = accountability;
    this.steps = steps;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/api/cases/{caseNumber}")
  @Operation(summary = "一个办件：申请、材料、意见、文书、交接、缴费、登簿、证书、追责和结果；时限见 /clock")
  CaseResource show(@PathVariable("caseNumber") String caseNumber) {
    return CaseResource.of(files.get(caseNumber), accountability.of(caseNumber), steps, names, clock.getZone());
  }

  @GetMapping("/api/cases/{caseNumber}/status")
  @Operation(summary = "办件进展：环节、重要日期、待补正材料、缴费、文书和结果；接口系统只能查询自己提交的办件")
  CaseStatus status(@PathVariable("caseNumber") String caseNumber) {
    return CaseStatus.of(files.get(caseNumber), clock.getZone());
  }
}
