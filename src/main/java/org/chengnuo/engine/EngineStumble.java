package org.chengnuo.engine;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.xml.sax.SAXException;

/**
 * Tells what the engine stumbled over by itself from what really failed. Its resources take for granted what a request
 * need not have: a missing field is a {@code NullPointerException}, a word where a number belongs a failed cast, and an
 * operation that the engine refuses often a plain exception of status 500. All of them are thrown by the engine's own
 * code, without a cause; what the product's code throws is no stumble, and of what the database says only that a
 * combination of conditions gave the engine a statement with faults.
 */
final class EngineStumble {

  private static final String ENGINE = "org.camunda.";
  private static final String PRODUCT = "org.chengnuo.";

  private static final List<Class<?>> CARELESS = List.of(NullPointerException.class, ClassCastException.class,
      IllegalArgumentException.class, IllegalStateException.class, IndexOutOfBoundsException.class,
      UnsupportedOperationException.class, ArithmeticException.class, DateTimeException.class,
      SAXException.class);

  private static final Set<String> SYNTAX_ERROR = Set.of("42601", "42000", "42001");

  private static final Pattern MISSING = Pattern.compile(
      "(?i)^no \\w+.* found|does ?n[o']t exist|cannot find|could not find|because \"(?:task|job|delegatedUser)\" is null");

  private EngineStumble() {}

  static boolean in(Throwable thrown) {
    return innermost(thrown).filter(EngineStumble::isStumble).isPresent() || isFaultyStatement(thrown);
  }

  /** Over an expression of a model; not over what the expression called. */
  static Optional<ELException> inExpression(Throwable thrown) {
    List<ELException> faults = Failure.causes(thrown).stream().filter(ELException.class::isInstance)
        .map(ELException.class::cast).toList();
    boolean ofItself = innermost(thrown).filter(ELException.class::isInstance).isPresent()
        || faults.stream().anyMatch(
            fault -> fault instanceof PropertyNotFoundException || fault instanceof MethodNotFoundException);
    return ofItself ? faults.stream().findFirst() : Optional.empty();
  }

  /** Whether the expression cannot even be read: its syntax, or a function that there is not. */
  static boolean isUnreadable(ELException fault) {
    return Stream.of(fault.getStackTrace()).map(StackTraceElement::getMethodName)
        .anyMatch(method -> method.equals("createValueExpression"));
  }

  /** Over something that another transaction has moved on meanwhile. */
  static boolean inMovingProcess(Throwable thrown) {
    return innermost(thrown).filter(NullPointerException.class::isInstance).map(Throwable::getStackTrace).stream()
        .flatMap(Stream::of).anyMatch(frame -> frame.getClassName().startsWith("org.camunda.bpm.engine.impl.pvm."));
  }

  /** Over something that is not there. */
  static boolean overMissing(Throwable thrown) {
    return innermost(thrown).map(Throwable::getMessage).filter(message -> MISSING.matcher(message).find()).isPresent();
  }

  private static boolean isStumble(Throwable cause) {
    boolean careless = CARELESS.stream().anyMatch(type -> type.isInstance(cause));
    boolean refusing = cause instanceof RestException
        || cause instanceof ProcessEngineException && !(cause instanceof ProcessEnginePersistenceException);
    return (careless || refusing) && isThrownByEngine(cause);
  }

  private static boolean isFaultyStatement(Throwable thrown) {
    List<Throwable> causes = Failure.causes(thrown);
    return causes.stream().anyMatch(PersistenceException.class::isInstance) && causes.stream()
        .anyMatch(cause -> cause instanceof SQLException sql && SYNTAX_ERROR.contains(sql.getSQLState()));
  }

  private static boolean isThrownByEngine(Throwable cause) {
    return Stream.of(cause.getStackTrace()).map(StackTraceElement::getClassName)
        .filter(name -> name.startsWith(ENGINE) || name.startsWith(PRODUCT)).findFirst()
        .filter(name -> name.startsWith(ENGINE)).isPresent();
  }

  private static Optional<Throwable> innermost(Throwable thrown) {
    List<Throwable> causes = Failure.causes(thrown);
    return causes.isEmpty() ? Optional.empty() : Optional.of(causes.get(causes.size() - 1));
  }
}
