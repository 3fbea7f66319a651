package org.chengnuo.casework.sheet;

import java.util.List;
import org.chengnuo.casework.record.Opinions.Given;

/** How one process words its cases' sheets. A bean for a process that has words of its own. */
public interface SheetWords {

  /** Key of the process. */
  String process();

  HeadWords head(CaseSheet sheet);

  /** Every code that a {@link HeadWords.State} of this process may have besides {@code OPEN} and its outcomes. */
  List<String> states();

  /** Every outcome of this process to which no end event leads. */
  List<String> outcomes();

  /** What the conclusion of an opinion is called; the code itself where nobody has named it. */
  String conclusion(Given given, CaseSheet sheet);
}
