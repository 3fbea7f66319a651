package org.chengnuo.casework;

import org.chengnuo.label.Labelled;

/**
 * How a process can end.
 *
 * @param endEvent id of the end event that leads there
 * @param value what is recorded then, in the table of the cases and in variable {@code outcome}
 */
public record EndOutcome(String endEvent, Labelled value) {}
