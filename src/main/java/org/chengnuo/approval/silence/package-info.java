/**
 * The stage 超时默许 (SubProcess_Silence): where the bureau sleeps, silence counts as approval, in the mode that the item
 * publishes. For renewals 行政许可法 art. 50(2).
 */
package org.chengnuo.approval.silence;
