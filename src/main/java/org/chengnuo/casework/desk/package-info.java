/**
 * What a person at Tasklist sees of the cases in their list, whatever the process: a card per task, and the search for a
 * case by party, number or telephone. Answers for tasks that the person may see and for no others.
 */
package org.chengnuo.casework.desk;
