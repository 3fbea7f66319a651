package org.chengnuo.casework;

import java.math.BigDecimal;
import org.chengnuo.catalogue.StageLimits;

/** Which share of the promise a task has: the part of its case's limits in which it is to be done. */
public interface PromiseShare {

  /** @return working days and fractions of them */
  BigDecimal of(StageLimits limits);
}
