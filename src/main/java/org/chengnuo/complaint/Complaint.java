package org.chengnuo.complaint;

/**
 * A complaint as it was made.
 *
 * @param aboutCase number of the case that it is about; null for none of the bureau's
 * @param accused user id or name of whom it accuses; null where it names nobody
 * @param accusedUnit window or section that it accuses; null where it names none
 */
record Complaint(String content, Complainant complainant, String aboutCase, String accused, String accusedUnit) {}
