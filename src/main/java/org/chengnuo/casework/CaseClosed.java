package org.chengnuo.casework;

/** A case has ended; told in the transaction that ends it. */
public record CaseClosed(String caseNumber) {}
