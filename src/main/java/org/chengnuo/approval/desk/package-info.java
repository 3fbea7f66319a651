/**
 * What a person at Tasklist sees of the cases in their list: a card per task, and the search for a case by applicant,
 * number or telephone. Answers for tasks that the person may see and for no others.
 */
package org.chengnuo.approval.desk;
