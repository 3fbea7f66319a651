/**
 * 时限预警 (SubProcess_DeadlineWatch): the warnings of a case, and whom they reach.
 */
package org.chengnuo.approval.watch;
