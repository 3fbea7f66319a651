package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.casework.sheet.CaseSheet;
import org.springframework.stereotype.Component;

/** What a receipt tells of the case: the last thing that happened to it, or what is to come while nothing has. */
@Component
class ReceiptAdvice {

  private final List<Advice> latestFirst;

  ReceiptAdvice(ResultAdvice result, AcceptanceAdvice acceptance, DemandAdvice demand, AwaitedAcceptance awaited) {
    this.latestFirst =
        List.of(
            result::followedUp, result::ended, result::decided, acceptance::accepted, demand::sentBack,
            (sheet, application) -> Optional.of(awaited.received(sheet, application)));
  }

  String of(CaseSheet sheet, Application application) {
    return latestFirst.stream().flatMap(advice -> advice.of(sheet, application).stream()).findFirst().orElseThrow()
        + "请凭办件编号查询进度。";
  }
}
