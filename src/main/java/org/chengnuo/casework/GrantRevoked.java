package org.chengnuo.casework;

import java.time.Instant;

/** What silence had granted is taken back; told in the transaction that serves the revocation. */
public record GrantRevoked(Case file, Instant at) {}
