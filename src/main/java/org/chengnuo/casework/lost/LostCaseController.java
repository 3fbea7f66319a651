package org.chengnuo.casework.lost;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ends a case that the engine has lost, by two people. */
@RestController
@RequestMapping("/api/lost-cases/{caseNumber}/ending")
@Tag(name = "办件")
class LostCaseController {

  private record Ending(String grounds) {}

  private final LostCaseEndings endings;

  LostCaseController(LostCaseEndings endings) {
    this.endings = endings;
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "proposeEndingOfLostCase", summary = "提出终止流程已丢失的办件并写明理由（效能监督岗、机关负责人）")
  void propose(@PathVariable("caseNumber") String caseNumber, @RequestBody Ending ending) {
    endings.propose(caseNumber, ending.grounds());
  }

  @PostMapping("/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "confirmEndingOfLostCase", summary = "由另一人确认终止：制发终止办理通知书、停止计时并办结")
  void confirm(@PathVariable("caseNumber") String caseNumber) {
    endings.confirm(caseNumber);
  }
}
