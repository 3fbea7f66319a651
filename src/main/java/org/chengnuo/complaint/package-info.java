/**
 * Complaints: {@code processes/complaint.bpmn}. Anybody complains, by name or not; the complaint is accepted or refused with
 * reasons, investigated and decided by people whom it does not accuse, answered, and reviewed once if the complainant asks
 * for it. No statute governs it: every limit is the bureau's own published rule.
 */
package org.chengnuo.complaint;
