/**
 * The stage 缴费 (SubProcess_Payment): the bill from the fee table, its payment or expiry. 行政许可法 art. 58, 59.
 */
package org.chengnuo.approval.payment;
