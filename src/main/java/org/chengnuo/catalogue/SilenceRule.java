package org.chengnuo.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What silence means for an item's cases.
 *
 * @param mode what happens when all conditions hold; otherwise silence grants nothing
 * @param when conditions that must hold together; empty if there are none
 * @param reason why the rule is as it is, in Chinese, for publication
 */
public record SilenceRule(
    @NotNull SilenceMode mode, List<@NotNull @Valid FactCondition> when, @NotBlank String reason) {

  public SilenceRule {
    when = Frozen.list(when);
  }

  SilenceMode modeFor(Facts facts) {
    return when.stream().allMatch(condition -> condition.holds(facts)) ? mode : SilenceMode.NEVER;
  }
}
