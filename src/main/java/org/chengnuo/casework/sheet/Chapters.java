package org.chengnuo.casework.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chengnuo.casework.Case;
import org.springframework.stereotype.Component;

/** All chapters, in their order. */
@Component
class Chapters {

  private final List<Chapter> all;

  Chapters(List<Chapter> all) {
    this.all = all.stream().sorted(Comparator.comparingInt(Chapter::position)).toList();
  }

  Stream<Chapter> all() {
    return all.stream();
  }

  /** The chapters that such a case may have. */
  Stream<Chapter> of(Case file) {
    return all().filter(chapter -> chapter.process().map(file.process()::equals).orElse(true));
  }
}
