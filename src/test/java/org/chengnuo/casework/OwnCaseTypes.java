package org.chengnuo.casework;

import java.util.List;
import org.chengnuo.catalogue.Catalogue;

/** Contracts of processes that only a test knows. */
public final class OwnCaseTypes {

  private OwnCaseTypes() {}

  public static CaseTypes of(CaseType... types) {
    return new CaseTypes(List.of(types), Catalogue.load());
  }
}
