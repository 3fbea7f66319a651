package org.chengnuo.problem;

/**
 * One thing wrong with one input.
 *
 * @param field name of the variable or parameter, as the caller sent it
 * @param message what is wrong with it, in Chinese, without the rejected personal value
 */
public record FieldProblem(String field, String message) {}
