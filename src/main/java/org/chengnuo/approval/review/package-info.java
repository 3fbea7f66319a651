/**
 * The stage 审查决定 (SubProcess_Review): countersigning, first opinion, decision, silence, and the extension beside it.
 * 行政许可法 art. 38, 42, 45.
 */
package org.chengnuo.approval.review;
