package org.chengnuo.casework;

import org.chengnuo.label.Labelled;

/** At which step an opinion was given. Each process has its own, as an enumeration that its {@link CaseType} lists. */
public interface OpinionStage extends Labelled {}
