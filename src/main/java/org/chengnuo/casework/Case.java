package org.chengnuo.casework;

import java.time.Instant;

/**
 * One matter that the bureau has in hand, of whatever process. What stands here never changes after the opening.
 *
 * @param number 办件编号, the business key of its process and of those that follow it up
 * @param process key of the process
 * @param processInstanceId the engine's id of the process
 * @param title what it is about, in Chinese: the name of the service item, or what the process calls its cases
 * @param party for whom it is handled; null where it is nobody's in particular
 * @param openedAt when it reached the bureau
 * @param opener who handed it in
 */
public record Case(
    String number,
    String process,
    String processInstanceId,
    String title,
    Party party,
    Instant openedAt,
    Opener opener) {}
