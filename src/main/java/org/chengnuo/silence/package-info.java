/**
 * Making a silent approval good: {@code processes/silence-follow-up.bpmn}. The formal decision follows within one
 * working day, a review within ten, and the review may lead to correction or revocation (行政许可法 art. 69).
 */
package org.chengnuo.silence;
