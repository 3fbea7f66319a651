package org.chengnuo.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.Character.UnicodeScript;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.problem.NotFoundException;
import org.slf4j.Logger;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * What an exception means to the caller. The engine wraps exceptions of delegates and listeners, so the first known one
 * down the causes decides.
 *
 * @param status HTTP status
 * @param answer what the caller reads; never a class name or a stack trace
 */
public record Failure(int status, ErrorAnswer answer) {

  private static final String STATE_CHANGED = "状态已变化：对象不存在、已被办理或正被他人办理，请刷新后再试。";

  /** Unique key, foreign key, serialisation failure and deadlock, on H2 and PostgreSQL. */
  private static final Set<String> WRITTEN_AT_ONCE = Set.of("23505", "23503", "40001", "40P01");

  /**
   * SQL states, or their first characters, of a database that cannot work for anybody: no connection, no room, no right to
   * write, stopped or stopping, out of time; then the same of H2, which has numbers of its own.
   */
  private static final List<String> AWAY = List.of("08", "53", "57", "58", "25006", "HYT00", "90013", "90028", "90031",
      "90067", "90098", "90121", "90131");

  /** The same of what no column takes: too long, out of range, no date, a NUL, a negative number of rows. */
  private static final List<String> UNFIT = List.of("22", "90008");

  /** What the engine says of executions that changed while it read them; seen by racing people against timers. */
  private static final List<String> MOVED_MEANWHILE = List.of("cannot signal execution",
      "does not have a subscription to a message event", "Cannot resolve parent with id");

  /** Reads the causes; empty where none of them is the caller's to know. */
  public static Optional<Failure> of(Throwable thrown) {
    List<Throwable> causes = causes(thrown);
    if (causes.stream().anyMatch(PayloadTooLargeException.class::isInstance)) {
      // Whoever was reading calls it malformed.
      return Optional.of(ofStatus(413));
    }
    return causes.stream().map(Failure::ofOne).flatMap(Optional::stream).findFirst();
  }

  /** Seconds after which the same request may succeed; empty where nothing says that it will. */
  public Optional<String> retryAfter() {
    return status == 503 ? Optional.of("10") : Optional.empty();
  }

  /** Into the log: a fault with all that is known of it, an outage in a line, a refusal for those who look for it. */
  void log(Logger log, String request, Throwable thrown) {
    if (status == 503) {
      log.warn("Unavailable: {}: {}", request, thrown.toString());
    } else if (status >= 500) {
      log.error("Request failed: {}", request, thrown);
    } else {
      log.debug("Request refused: {}", request, thrown);
    }
  }

  /** What is answered where nobody knows better; the log has the exception. */
  public static Failure internal() {
    return new Failure(500, new ErrorAnswer("InternalError", "系统内部错误，请稍后再试；仍不成功请联系系统管理员。"));
  }

  /** A plain status with its Chinese meaning. */
  public static Failure ofStatus(int status) {
    return switch (status) {
      case 400 -> new Failure(status, new ErrorAnswer("InvalidRequest", "请求格式或参数不正确。"));
      case 401 -> new Failure(status, new ErrorAnswer("Unauthenticated", "请先登录：用户名或密码不正确，或尚未登录。已启用动态口令的账号，请在密码后紧接着输入六位动态口令。"));
      case 403 -> new Failure(status, new ErrorAnswer("Forbidden", "您没有执行该操作的权限。"));
      case 404 -> new Failure(status, new ErrorAnswer("NotFound", "请求的内容不存在。"));
      case 405 -> new Failure(status, new ErrorAnswer("MethodNotAllowed", "该地址不支持此请求方法。"));
      case 406 -> new Failure(status, new ErrorAnswer("NotAcceptable", "无法按所要求的格式作答。"));
      case 408 -> new Failure(status, new ErrorAnswer("RequestTimeout", "请求内容未在规定时间内传完，请重试。"));
      case 409 -> new Failure(status, new ErrorAnswer("Conflict", STATE_CHANGED));
      case 413 -> new Failure(status, new ErrorAnswer("PayloadTooLarge", "请求内容过大。"));
      case 415 -> new Failure(status, new ErrorAnswer("UnsupportedMediaType", "不支持该内容类型，请使用 application/json。"));
      case 414 -> new Failure(status, new ErrorAnswer("AddressTooLong", "请求地址过长。"));
      case 429 -> new Failure(status, new ErrorAnswer("TooManyRequests", "请求过于频繁，请稍后再试。"));
      case 503 -> new Failure(status, new ErrorAnswer("Unavailable", "系统暂时不可用（数据库无法连接或无法写入），请稍后再试。"));
      default -> status >= 500 ? internal() : new Failure(status, new ErrorAnswer("InvalidRequest", "请求无法处理。"));
    };
  }

  /** The exception and its causes, outermost first. */
  static List<Throwable> causes(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
      causes.add(each);
    }
    return causes;
  }

  private static Optional<Failure> ofOne(Throwable thrown) {
    if (thrown instanceof InvalidInputException invalid) {
      return some(400, "InvalidInput", invalid.getMessage(), invalid.problems());
    }
    if (thrown instanceof ConflictException conflict) {
      return some(409, "Conflict", conflict.getMessage(), List.of());
    }
    if (thrown instanceof NotFoundException absent) {
      return some(404, "NotFound", absent.getMessage(), List.of());
    }
    if (thrown instanceof AuthorizationException) {
      return some(403, "Forbidden", chinese(thrown).orElse("您没有执行该操作的权限。"), List.of());
    }
    if (thrown instanceof OptimisticLockingException || thrown instanceof TaskAlreadyClaimedException
        || isMovedMeanwhile(thrown)) {
      return some(409, "Conflict", STATE_CHANGED, List.of());
    }
    if (thrown instanceof MismatchingMessageCorrelationException) {
      return some(409, "Conflict", "没有办件在等待该消息：办件不存在、已办结，或当前环节不接受该消息。", List.of());
    }
    if (thrown instanceof TransactionSystemException || thrown instanceof CannotCreateTransactionException) {
      // The connection broke, and with it the roll-back: the exception that says why is lost.
      return Optional.of(ofStatus(503));
    }
    if (thrown instanceof SQLException sql && isAway(sql)) {
      return Optional.of(ofStatus(503));
    }
    if (thrown instanceof SQLException sql && startsWithAny(sql, UNFIT)) {
      return some(400, "InvalidRequest", "请求内容无法保存：过长、超出范围，或含有非法字符。", List.of());
    }
    if (thrown instanceof SQLException sql && sql.getSQLState() != null
        && WRITTEN_AT_ONCE.contains(sql.getSQLState())) {
      return some(409, "Conflict", "数据正被同时修改，请重试。", List.of());
    }
    if (thrown instanceof JsonProcessingException) {
      return some(400, "MalformedJson", "请求内容不是有效的 JSON，或字段类型不符。", List.of());
    }
    if (thrown instanceof org.camunda.bpm.engine.exception.NotFoundException) {
      return Optional.of(ofStatus(404));
    }
    if (thrown instanceof BadUserRequestException || thrown instanceof FormFieldValidationException) {
      return some(400, "InvalidRequest", chinese(thrown).orElse(ofStatus(400).answer().message()), List.of());
    }
    return Optional.empty();
  }

  /** Whether the database can work for nobody at the moment. */
  static boolean isAway(SQLException thrown) {
    return thrown instanceof SQLTransientConnectionException || thrown instanceof SQLNonTransientConnectionException
        || thrown instanceof SQLRecoverableException || startsWithAny(thrown, AWAY);
  }

  private static boolean startsWithAny(SQLException thrown, List<String> states) {
    return thrown.getSQLState() != null && states.stream().anyMatch(thrown.getSQLState()::startsWith);
  }

  /** The engine read a step in pieces while another transaction, often a timer's, was moving it on. */
  private static boolean isMovedMeanwhile(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    return thrown instanceof ProcessEngineException && MOVED_MEANWHILE.stream().anyMatch(message::contains);
  }

  /** The message, if it was written for the people who read it; the engine's own are English. */
  static Optional<String> chinese(Throwable thrown) {
    return Optional.ofNullable(thrown.getMessage())
        .filter(message -> message.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN));
  }

  private static Optional<Failure> some(int status, String type, String message, List<FieldProblem> problems) {
    return Optional.of(new Failure(status, new ErrorAnswer(type, message, problems)));
  }
}
