package org.chengnuo.engine;

/** The application does not start until somebody has set something right. Told in Chinese, without a stack trace. */
public class StartRefusedException extends RuntimeException {

  private final String action;

  /**
   * @param problem what is wrong, everything at once
   * @param action what to do about it
   */
  public StartRefusedException(String problem, String action) {
    super(problem);
    this.action = action;
  }

  public String action() {
    return action;
  }
}
