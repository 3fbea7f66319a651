/**
 * The bureau's published service items: what an applicant must bring, which stages a case passes, how long they may
 * take, what silence means. One reviewed file per item in {@code catalogue/}, checked as a whole when the application
 * starts.
 */
package org.chengnuo.catalogue;
