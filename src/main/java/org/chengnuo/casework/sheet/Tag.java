package org.chengnuo.casework.sheet;

/**
 * A word that stands out.
 *
 * @param tone class of the style sheet {@code case-sheet.css} without its {@code cn-}; null for a plain one
 */
public record Tag(String label, String tone) {}
