package org.chengnuo.casework;

import java.time.Instant;

/** Nobody decided a case in its time, so that it counts as granted; told in the transaction that records it. */
public record GrantedBySilence(Case file, Instant at) {}
