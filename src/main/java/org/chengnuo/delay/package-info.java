/**
 * Explaining a broken promise: {@code processes/delay-explanation.bpmn}. The head of the organ tells the public and the
 * applicant why the promised time was exceeded (优化营商环境条例 art. 36(2)), within one working day.
 */
package org.chengnuo.delay;
