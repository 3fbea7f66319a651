package org.chengnuo.casework.document;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that was issued in a case: the notices and what other registers keep. */
@Component
public class IssuedDocuments {

  private final Notices notices;
  private final List<DocumentRegister> registers;

  IssuedDocuments(Notices notices, List<DocumentRegister> registers) {
    this.notices = notices;
    this.registers = registers;
  }

  /** Oldest first. */
  public List<IssuedDocument> of(String caseNumber) {
    return Stream.concat(
            notices.of(caseNumber).stream().map(Notices.Notice::document),
            registers.stream().flatMap(register -> register.of(caseNumber).stream()))
        .sorted(Comparator.comparing(IssuedDocument::issuedAt))
        .toList();
  }

  /** Those that tell what the case was granted, as another document refers to them; empty where nothing was. */
  public String ofGrantInWords(String caseNumber) {
    return of(caseNumber).stream()
        .filter(IssuedDocument::grants)
        .map(IssuedDocument::cited)
        .collect(Collectors.joining("、"));
  }
}
