/**
 * The approval: {@code processes/administrative-approval.bpmn}, from the window to the certificate.
 *
 * <p>A stage of the diagram is a package: {@code acceptance}, {@code inspection}, {@code review}, {@code payment} and
 * {@code certification}; {@code watch} warns beside them. A step's id names its delegate ({@code
 * ServiceTask_AcceptCase}: {@code acceptCaseDelegate} in {@code AcceptanceDelegates}) or, for a task of a person, what
 * receives the answers ({@code UserTask_Decide}: {@code DecideCompletion}); either makes one call into a plain class that
 * holds the rule.
 */
package org.chengnuo.approval;
