package org.chengnuo.problem;

import java.util.Optional;

/**
 * How long a text may be that somebody writes, in characters as people count them, and that nothing invisible is in it:
 * databases and prints take no control characters, and no halves of characters.
 *
 * @param characters the longest, a character outside the basic plane counted once
 * @param lines whether it may have several lines
 */
public record TextLimit(int characters, boolean lines) {

  /** A text of one line. */
  public static TextLimit line(int characters) {
    return new TextLimit(characters, false);
  }

  /** A text of several lines. */
  public static TextLimit lines(int characters) {
    return new TextLimit(characters, true);
  }

  /** What is wrong with the text, as a message; empty where nothing is. */
  public Optional<String> fault(String text) {
    if (text.codePointCount(0, text.length()) > characters) {
      return Optional.of("不得超过 " + characters + " 字");
    }
    return text.codePoints().anyMatch(this::isInvisible) ? Optional.of("含有不可见的控制字符") : Optional.empty();
  }

  private boolean isInvisible(int character) {
    boolean layout = lines && (character == '\n' || character == '\r' || character == '\t');
    return !layout && (Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE);
  }
}
