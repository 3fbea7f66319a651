package org.chengnuo.approval.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.chengnuo.approval.Application;
import org.chengnuo.catalogue.FactDefinition;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** Asks {@code processes/fee.dmn} what an application costs. */
@Component
class FeeTable {

  private static final String DECISION = "fee";

  private final DecisionService decisions;

  FeeTable(DecisionService decisions) {
    this.decisions = decisions;
  }

  /** @throws ConflictException if the table has no rule for the case, which is not the same as free of charge */
  List<FeeLine> price(Application application) {
    VariableMap inputs = Variables.createVariables().putValue("serviceItem", application.item().code());
    for (FactDefinition fact : application.item().facts()) {
      inputs.putValue(fact.name(), fact.typedValue(application.facts()));
    }
    List<FeeLine> lines =
        decisions.evaluateDecisionTableByKey(DECISION, inputs).stream().map(FeeTable::line).toList();
    if (lines.isEmpty()) {
      throw new ConflictException("收费表没有适用于该办件的规则，请管理员补充后再办理");
    }
    return lines;
  }

  private static FeeLine line(DmnDecisionRuleResult rule) {
    Number amount = rule.getEntry("amount");
    if (amount == null) {
      throw new ConflictException("收费表缺少计算费用所需的事实，请管理员核对后再办理");
    }
    return new FeeLine(
        rule.getEntry("feeItem"),
        new BigDecimal(amount.toString()).setScale(2, RoundingMode.HALF_UP),
        rule.getEntry("basis"),
        rule.getEntry("reason"));
  }
}
