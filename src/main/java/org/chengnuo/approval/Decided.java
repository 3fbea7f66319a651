package org.chengnuo.approval;

import java.time.Instant;

/**
 * A decision that is on record.
 *
 * @param by user id of who decided; the system where silence did
 * @param reason null where none was given
 */
public record Decided(Decision result, boolean bySilence, String by, Instant at, String reason) {}
