package org.chengnuo.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Unmodifiable copies that, unlike {@link List#copyOf}, keep what validation has still to complain about. */
final class Frozen {

  private Frozen() {}

  static <T> List<T> list(List<T> elements) {
    return elements == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(elements));
  }
}
