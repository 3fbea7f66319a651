package org.chengnuo.casework;

import org.chengnuo.engine.AlreadyStarted;
import org.chengnuo.problem.ConflictException;

/** A start under a request id that a case was opened with already; it takes back the second instance. */
public final class RepeatedRequestException extends ConflictException implements AlreadyStarted {

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
