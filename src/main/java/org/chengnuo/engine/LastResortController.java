package org.chengnuo.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the server turns to when only a status was set. Spring Boot's own would answer in English and, to a caller who
 * accepts neither JSON nor pages, nothing.
 */
@Controller
class LastResortController implements ErrorController {

  private final ObjectMapper json;

  LastResortController(ObjectMapper json) {
    this.json = json;
  }

  @RequestMapping("${server.error.path:${error.path:/error}}")
  void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Failure failure = Optional.ofNullable((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
        .flatMap(Failure::of).orElseGet(() -> Failure.ofStatus(status instanceof Integer known ? known : 404));
    LastResortFilter.tell(failure, request, response, json);
  }
}
