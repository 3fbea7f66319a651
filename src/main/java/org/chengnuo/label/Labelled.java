package org.chengnuo.label;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A constant of an enumeration that programs write as its name and people read as its label. */
public interface Labelled {

  /** The code that is stored and sent; never changes. */
  String name();

  /** In Chinese. */
  String label();

  /** All constants for a message to people and programs alike: {@code 受理（ACCEPT）、补正（CORRECT）}. */
  static String choices(Labelled... constants) {
    return Arrays.stream(constants)
        .map(constant -> constant.label() + "（" + constant.name() + "）")
        .collect(Collectors.joining("、"));
  }
}
