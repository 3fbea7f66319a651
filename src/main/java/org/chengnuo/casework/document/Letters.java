package org.chengnuo.casework.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.springframework.stereotype.Component;

/** Finds the letter of any case, for whoever writes in a case that another process has opened. */
@Component
public class Letters {

  private final Cases cases;
  private final Map<String, LetterWriter> writers;

  Letters(Cases cases, List<LetterWriter> writers) {
    this.cases = cases;
    this.writers = writers.stream().collect(Collectors.toMap(LetterWriter::process, Function.identity()));
  }

  /**
   * The letter as the process of the case writes it, or what every case tells.
   *
   * @throws org.chengnuo.problem.NotFoundException if there is no such case
   * @throws IllegalStateException if the case is nobody's, so that nobody can be written to
   */
  public Letter of(String caseNumber) {
    Case file = cases.get(caseNumber);
    LetterWriter writer = writers.get(file.process());
    return writer == null ? Letter.of(file) : writer.letter().apply(caseNumber);
  }
}
