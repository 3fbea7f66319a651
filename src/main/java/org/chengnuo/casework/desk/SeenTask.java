package org.chengnuo.casework.desk;

import java.time.Instant;

/**
 * An open task that the person who asks may see.
 *
 * @param name of the step, in Chinese
 * @param step id of the step in the diagram
 * @param processInstanceId of the case's process, or of one that follows it up
 * @param holder user id of who has the task; null while nobody has it
 * @param dueAt end of the step's time; null if it has none
 */
record SeenTask(String id, String name, String step, String processInstanceId, String holder, Instant dueAt) {}
