/**
 * The stage 勘验 (SubProcess_Inspection): two people look at the site. 行政许可法 art. 34(3).
 */
package org.chengnuo.approval.inspection;
