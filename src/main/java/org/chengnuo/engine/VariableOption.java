package org.chengnuo.engine;

/**
 * One of the values that a variable can have.
 *
 * @param value as programs send it: a text or a boolean
 * @param label what people read for it, in Chinese
 */
public record VariableOption(Object value, String label) {}
