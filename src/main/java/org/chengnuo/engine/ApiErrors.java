package org.chengnuo.engine;

import java.util.List;
import java.util.Objects;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** How the product's own endpoints tell errors: as {@link RestErrors} does for the engine's. */
@RestControllerAdvice
class ApiErrors extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

  /** Everything that Spring MVC does not know of itself. */
  @ExceptionHandler(Exception.class)
  ResponseEntity<Object> other(Exception thrown, WebRequest request) throws Exception {
    if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
      // The security filters know whether the caller is unknown (401) or not allowed (403).
      throw thrown;
    }
    Failure failure = Failure.of(thrown).orElseGet(Failure::internal);
    failure.log(LOG, request.getDescription(false), thrown);
    return answer(failure, new HttpHeaders());
  }

  @ExceptionHandler(MultipartException.class)
  ResponseEntity<Object> malformedUpload() {
    return answer(Failure.ofStatus(400), new HttpHeaders());
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException thrown) {
    return answer(invalid(List.of(new FieldProblem(thrown.getName(), "格式不正确"))), new HttpHeaders());
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return answer(invalid(List.of(new FieldProblem(thrown.getParameterName(), "必须填写"))), headers);
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException thrown,
      HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    List<FieldProblem> problems = thrown.getBindingResult().getFieldErrors().stream()
        .map(error -> new FieldProblem(error.getField(), Objects.requireNonNullElse(error.getDefaultMessage(), "不正确")))
        .toList();
    return answer(invalid(problems), headers);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(Exception thrown, Object body, HttpHeaders headers,
      HttpStatusCode status, WebRequest request) {
    Failure failure = Failure.of(thrown).filter(known -> known.status() == status.value() || known.status() == 413)
        .orElseGet(() -> Failure.ofStatus(status.value()));
    failure.log(LOG, request.getDescription(false), thrown);
    return answer(failure, headers);
  }

  private static Failure invalid(List<FieldProblem> problems) {
    return Failure.of(new InvalidInputException(problems)).orElseThrow();
  }

  private static ResponseEntity<Object> answer(Failure failure, HttpHeaders headers) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(failure.status()).headers(headers);
    failure.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
    return answer.contentType(MediaType.APPLICATION_JSON).body(failure.answer());
  }
}
