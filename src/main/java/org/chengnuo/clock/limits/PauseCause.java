package org.chengnuo.clock.limits;

import java.util.Objects;

/**
 * A cause for which a limit stands still, because its law says so. Whoever defines the limit names the causes.
 *
 * @param code what is stored in the ledger, for example {@code HEARING}
 * @param label what people call it
 * @param basis the rule that excludes the time
 */
public record PauseCause(String code, String label, String basis) {

  public PauseCause {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(basis, "basis");
  }
}
