package org.chengnuo.engine;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.InvalidInputException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ParamException.QueryParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the engine's REST interface tells errors, under {@code /engine-rest} as behind Tasklist, Cockpit and Admin. The
 * engine answers 500 with an English message and class names for whatever a delegate or listener throws. Found by
 * Jersey itself through {@code META-INF/services}, since the web applications build their servlets without Spring.
 */
public final class RestErrors implements AutoDiscoverable {

  private static final Logger LOG = LoggerFactory.getLogger(RestErrors.class);

  /** Before the engine's own mappers of the same exceptions. */
  private static final int FIRST = 1;

  private static final List<Class<? extends Mapper<?>>> MAPPERS = List.of(OfRest.class, OfEngine.class,
      OfJsonSyntax.class, OfJsonMapping.class, OfWeb.class, OfAnything.class);

  /** Methods without a body. */
  private static final Set<String> ADDRESS_ONLY = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

  private static final Pattern TASK_PATH = Pattern.compile("(?:^|/)task/([A-Za-z0-9-]{1,64})/.+");

  /** Package or class names, which say nothing to the caller and too much to an attacker. */
  private static final Pattern INTERNALS = Pattern.compile("\\b[a-z]+\\.[a-z]+\\.[a-zA-Z]|\\w+(Exception|Dto|Impl)\\b");

  @Override
  public void configure(FeatureContext context) {
    for (Class<?> mapper : MAPPERS) {
      if (!context.getConfiguration().isRegistered(mapper)) {
        context.register(mapper, FIRST);
      }
    }
  }

  /** One mapper per exception type that the engine maps, as Jersey takes the mapper of the nearest type. */
  abstract static class Mapper<T extends Throwable> implements ExceptionMapper<T> {

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    @Override
    public Response toResponse(T thrown) {
      Optional<AlreadyStarted> repeated = first(AlreadyStarted.class, thrown);
      if (repeated.isPresent()) {
        return json(200, StartedInstance.read(engine(), repeated.get().processInstanceId(), uri));
      }
      Failure failure = ofLostRace(thrown).or(() -> Failure.of(thrown)).or(() -> ofRestStatus(thrown))
          .or(() -> ofWebStatus(thrown)).or(() -> ofMissing(thrown)).or(() -> ofExpression(thrown)).or(() -> ofStumble(thrown))
          .orElseGet(Failure::internal);
      failure.log(LOG, uri.getPath(), thrown);
      Response answer = json(failure.status(), failure.answer());
      failure.retryAfter().ifPresent(seconds -> answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds));
      return answer;
    }

    /** The status that the engine's resource chose, if it blames the caller. */
    private static Optional<Failure> ofRestStatus(Throwable thrown) {
      return first(RestException.class, thrown).filter(rest -> rest.getStatus() != null)
          .filter(rest -> rest.getStatus().getStatusCode() < 500).map(rest -> {
            Failure plain = Failure.ofStatus(rest.getStatus().getStatusCode());
            String detail = rest.getMessage();
            boolean telling = plain.status() == 400 && detail != null && !INTERNALS.matcher(detail).find();
            ErrorAnswer answer = plain.answer();
            return telling ? new Failure(400, new ErrorAnswer(answer.type(), answer.message(), List.of(), detail)) : plain;
          });
    }

    private static Optional<Failure> ofWebStatus(Throwable thrown) {
      if (first(QueryParamException.class, thrown).isPresent()) {
        // Jersey takes a parameter of another type for an unknown address.
        return Optional.of(Failure.ofStatus(400));
      }
      return first(WebApplicationException.class, thrown).map(web -> Failure.ofStatus(web.getResponse().getStatus()));
    }

    /**
     * Whoever comes second to a task, after another person or a timer, meets a right, an object or a row that is gone
     * somewhere in the engine. They are told where the case stands now; a task that never was stays unknown, and so does
     * everybody's to another system.
     */
    private Optional<Failure> ofLostRace(Throwable thrown) {
      Matcher task = TASK_PATH.matcher(uri.getPath());
      Optional<Failure> known = Failure.of(thrown);
      boolean unavailable = known.filter(failure -> failure.status() >= 500).isPresent();
      if (unavailable || first(InvalidInputException.class, thrown).isPresent() || !task.find() || isOtherSystem()) {
        return Optional.empty();
      }
      ProcessStanding standing = new ProcessStanding(
          (ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration());
      // A rule of the bureau says itself what stands against it.
      boolean conflict = first(ConflictException.class, thrown).isEmpty()
          && known.filter(failure -> failure.status() == 409).isPresent();
      return standing.afterTask(task.group(1))
          .or(() -> conflict ? standing.ofTask(task.group(1)) : Optional.empty())
          .map(now -> new Failure(409, new ErrorAnswer("Conflict", "状态已变化：" + now + "，请刷新后再试。")));
    }

    /** A model that an administrator deploys, or has deployed, says something that comes to nothing. */
    private Optional<Failure> ofExpression(Throwable thrown) {
      return EngineStumble.inExpression(thrown).map(fault -> {
        LOG.warn("Expression of a model failed: {}: {}", uri.getPath(), fault.getMessage());
        return EngineStumble.isUnreadable(fault)
            ? new Failure(400, new ErrorAnswer("InvalidRequest", "模型中的表达式不正确：语法有误，或使用了未知的函数。"))
            : new Failure(409, new ErrorAnswer("Conflict", "流程模型中的表达式无法计算，请联系系统管理员检查该模型。"));
      });
    }

    /** Where nothing was sent but an address, it names nothing that there is; else what was sent is wrong. */
    private Optional<Failure> ofStumble(Throwable thrown) {
      if (!EngineStumble.in(thrown)) {
        return Optional.empty();
      }
      // Should it be a fault after all, the log has it.
      LOG.warn("REST request the engine stumbled over: {}", uri.getPath(), thrown);
      if (EngineStumble.inMovingProcess(thrown)) {
        return Optional.of(Failure.ofStatus(409));
      }
      boolean onlyAddress = ADDRESS_ONLY.contains(request.getMethod()) && uri.getQueryParameters().isEmpty();
      return Optional.of(Failure.ofStatus(onlyAddress || EngineStumble.overMissing(thrown) ? 404 : 400));
    }

    private static boolean isOtherSystem() {
      return Optional.ofNullable(engine().getIdentityService().getCurrentAuthentication())
          .map(Authentication::getGroupIds).filter(groups -> groups.contains(SourceSystem.GROUP)).isPresent();
    }

    private static Optional<Failure> ofMissing(Throwable thrown) {
      return first(NullValueException.class, thrown).map(missing -> Failure.ofStatus(404));
    }

    private static ProcessEngine engine() {
      return ProcessEngines.getDefaultProcessEngine();
    }

    private static Response json(int status, Object entity) {
      return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(entity).build();
    }

    private static <E> Optional<E> first(Class<E> type, Throwable thrown) {
      return Failure.causes(thrown).stream().filter(type::isInstance).map(type::cast).findFirst();
    }
  }

  static final class OfRest extends Mapper<RestException> {}

  static final class OfEngine extends Mapper<ProcessEngineException> {}

  static final class OfJsonSyntax extends Mapper<JsonParseException> {}

  static final class OfJsonMapping extends Mapper<JsonMappingException> {}

  static final class OfWeb extends Mapper<WebApplicationException> {}

  static final class OfAnything extends Mapper<Throwable> {}
}
