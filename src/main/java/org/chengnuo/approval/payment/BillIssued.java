package org.chengnuo.approval.payment;

import java.time.Instant;
import org.chengnuo.approval.Application;

/** A bill is open from now on; {@code dueAt} is the end of the time to pay. */
public record BillIssued(Application application, Instant dueAt) {}
