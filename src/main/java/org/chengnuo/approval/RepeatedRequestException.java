package org.chengnuo.approval;

import org.chengnuo.engine.AlreadyStarted;
import org.chengnuo.problem.ConflictException;

/** A start under a request id that a case was registered with already; it takes back the second instance. */
final class RepeatedRequestException extends ConflictException implements AlreadyStarted {

  private final String processInstanceId;

  RepeatedRequestException(String processInstanceId, String caseNumber) {
    super("该请求已登记为办件 " + caseNumber);
    this.processInstanceId = processInstanceId;
  }

  @Override
  public String processInstanceId() {
    return processInstanceId;
  }
}
