package org.chengnuo.approval.certification;

import java.time.Instant;

/** An entry in the register (登簿). */
public record RegisterEntry(String number, Instant at) {}
