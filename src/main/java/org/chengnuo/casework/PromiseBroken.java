package org.chengnuo.casework;

/** The time that was promised for a case has passed; told once for each promise, in the transaction that finds it. */
public record PromiseBroken(Case file) {}
