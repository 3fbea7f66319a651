package org.chengnuo.casework;

/** A case has ended; told in the transaction that ends it. {@code outcome} is the code of how. */
public record CaseClosed(String caseNumber, String outcome) {}
