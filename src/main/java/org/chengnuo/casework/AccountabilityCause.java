package org.chengnuo.casework;

import org.chengnuo.label.Labelled;

/** For what somebody is held to account. Each process has its own, as an enumeration that its {@link CaseType} lists. */
public interface AccountabilityCause extends Labelled {}
