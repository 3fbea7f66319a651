package org.chengnuo.casework.sheet;

import java.util.Optional;
import java.util.Set;

/**
 * A chapter of the case: what people read of it on the case sheet, what other programs read of it at {@code GET
 * /api/cases/{caseNumber}}, or both. Beans, in the package of the tables that they show.
 */
public interface Chapter {

  /**
   * Chapters stand in the order of their positions, in hundreds: what was handed in, what it needs, opinions (300), payment,
   * result, what followed (600), notices, hand-overs and the reckoning of the time (900).
   */
  int position();

  /** Key of the process whose cases have such a chapter; empty where those of every process do. */
  default Optional<String> process() {
    return Optional.empty();
  }

  /** What people read; empty where the case has nothing of it, so that the chapter is left out. */
  default Optional<Shown> shown(CaseSheet sheet) {
    return Optional.empty();
  }

  /** Ids of the user tasks that cannot be taken without seeing this chapter, so that it is never folded there. */
  default Set<String> neededAt() {
    return Set.of();
  }

  /** What programs read; empty where the case has nothing of it. */
  default Optional<Told> told(CaseSheet sheet) {
    return Optional.empty();
  }

  /** The type of the {@linkplain Told#properties properties}, from which they are described; empty where there are none. */
  default Optional<Class<? extends Record>> properties() {
    return Optional.empty();
  }
}
