package org.chengnuo.casework;

import static org.chengnuo.engine.ProcessVariable.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengnuo.engine.ProcessVariable;
import org.springframework.stereotype.Component;

/**
 * What task lists show of a case. Whatever runs for it keeps these variables with these values and no others; all else
 * stands in the case tables.
 */
@Component
public class CaseVariables {

  public static final ProcessVariable<String> CASE_NUMBER = text("caseNumber");
  public static final ProcessVariable<String> TITLE = text("serviceItemName");
  public static final ProcessVariable<String> PARTY = text("applicantName");

  /** What has become of the case since, in Chinese; only there once something has. */
  public static final ProcessVariable<String> STATE = text("caseState");

  private final List<FurtherVariables> further;

  CaseVariables(List<FurtherVariables> further) {
    this.further = further;
  }

  /** The variables with their values, but for {@link #STATE}. */
  public Map<String, Object> lastingVariables(Case file) {
    Map<String, Object> lasting = new HashMap<>();
    lasting.put(CASE_NUMBER.name(), file.number());
    lasting.put(TITLE.name(), file.title());
    if (file.party() != null) {
      lasting.put(PARTY.name(), file.party().name());
    }
    further(file).ifPresent(each -> lasting.putAll(each.lastingVariables(file)));
    return lasting;
  }

  /** The value of {@link #STATE}; empty where nothing has become of the case since. */
  public Optional<String> state(Case file) {
    return further(file).flatMap(each -> each.state(file));
  }

  private Optional<FurtherVariables> further(Case file) {
    return further.stream().filter(each -> each.process().equals(file.process())).findFirst();
  }
}
