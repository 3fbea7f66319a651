package org.chengnuo.casework.document;

import java.util.List;

/** Keeps documents of one sort, such as certificates. Beans of the packages that issue them. */
public interface DocumentRegister {

  /** Those of a case, in any order. */
  List<IssuedDocument> of(String caseNumber);
}
