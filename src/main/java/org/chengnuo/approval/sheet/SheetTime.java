package org.chengnuo.approval.sheet;

import java.util.List;

/**
 * What time the case has, and who answers for it.
 *
 * @param limits empty before the clock starts
 * @param basis what the limits rest on; null before the clock starts
 * @param counting whether the clock runs, in words; null where it does not or is paused
 * @param notCounting why no time is counted yet; null once the clock has started
 * @param answerable null while nobody is
 */
record SheetTime(
    List<Limit> limits, String basis, String counting, boolean paused, String notCounting, String answerable) {

  record Limit(String label, String due, List<Tag> tags) {}
}
