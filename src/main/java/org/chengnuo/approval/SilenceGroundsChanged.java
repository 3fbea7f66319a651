package org.chengnuo.approval;

/** Something was said on which it depends whether silence approves: an inspection passed, or somebody objects or no longer does. */
public record SilenceGroundsChanged(Application application) {}
