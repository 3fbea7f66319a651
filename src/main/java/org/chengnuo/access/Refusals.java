package org.chengnuo.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chengnuo.engine.ErrorAnswer;
import org.chengnuo.engine.Failure;
import org.chengnuo.engine.JsonResponses;
import org.springframework.http.HttpHeaders;

/** What the doors answer to whom they do not let in. */
final class Refusals {

  private Refusals() {}

  /** 429, with the seconds after which it is worth trying again. */
  static void tooManyGuesses(HttpServletResponse response, TooManyGuessesException refused, ObjectMapper json)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refused.retryAfterSeconds()));
    JsonResponses.write(response, new Failure(429, new ErrorAnswer("TooManyRequests",
        "密码错误次数过多，请在 %d 秒后再试。已登录的会话不受影响。".formatted(refused.retryAfterSeconds()))), json);
  }
}
