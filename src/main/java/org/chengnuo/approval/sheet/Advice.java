package org.chengnuo.approval.sheet;

import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.casework.sheet.CaseSheet;

/** Something that a receipt may tell of a case; empty where it has not come to that. */
@FunctionalInterface
interface Advice {

  Optional<String> of(CaseSheet sheet, Application application);
}
