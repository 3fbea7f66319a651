package org.chengnuo.casework;

import java.util.List;
import org.springframework.stereotype.Component;

/** In which order the tasks of cases stand in the lists: whom the law serves first, and then what is late. */
@Component
public class CasePriorities {

  private static final int USUAL = 50;

  private final Cases cases;
  private final List<BasePriority> sources;

  CasePriorities(Cases cases, List<BasePriority> sources) {
    this.cases = cases;
    this.sources = sources;
  }

  /** Priority of the case's tasks while nothing is late, whatever process they belong to. */
  public int base(String caseNumber) {
    Case file = cases.get(caseNumber);
    return sources.stream().filter(source -> source.process().equals(file.process())).findFirst()
        .map(source -> source.of(file)).orElse(USUAL);
  }
}
