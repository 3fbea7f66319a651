package org.chengnuo.approval.sheet;

import java.util.Optional;
import java.util.Set;

/** A chapter of the case sheet: a heading, and a template under {@code templates/} that shows a record. */
interface Chapter {

  /** Chapters stand in the order of their positions. */
  int position();

  String heading();

  String template();

  /** What the template shows of the case; empty where the case has nothing of it, so that the chapter is left out. */
  Optional<? extends Record> of(CaseFile file);

  /** Ids of the user tasks that cannot be taken without seeing this chapter, so that it is never folded there. */
  default Set<String> neededAt() {
    return Set.of();
  }
}
