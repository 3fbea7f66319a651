package org.chengnuo.casework.sheet;

/**
 * A chapter as people read it.
 *
 * @param template below {@code templates/}, without its ending; it knows the record as {@code model}
 */
public record Shown(String heading, String template, Record model) {}
