package org.chengnuo.casework.sheet;

import java.time.Instant;
import org.chengnuo.casework.NoticeKind;

/**
 * What a process that follows a case up has made of it.
 *
 * @param kind a stable code for programs
 * @param label what happened, in Chinese
 * @param note in the words of whoever did it; null where there are none
 * @param by user id; null while nobody has done it
 * @param at when it happened; for what is still owed, since when
 * @param grant what the case's grant is from then on; null where it stays what it was
 * @param told by which kind of document the applicant is told; null where by none
 */
public record FollowUpEntry(
    String kind, String label, String note, String by, Instant at, Validity grant, NoticeKind told) {}
