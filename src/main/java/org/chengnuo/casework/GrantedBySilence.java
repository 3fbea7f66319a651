package org.chengnuo.casework;

/** Nobody decided a case in its time, so that it counts as granted; told in the transaction that records it. */
public record GrantedBySilence(Case file) {}
