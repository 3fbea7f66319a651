package org.chengnuo.engine;

import jakarta.annotation.Priority;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Refuses every operation that {@link OperationTable} does not permit to the caller, under {@code /engine-rest} as behind
 * Tasklist, Cockpit and Admin. Asked after Jersey has matched the request, it judges the operation that would run; a
 * pattern of addresses would judge how the request was spelt. Found like {@link RestErrors}.
 */
public final class OperationGate implements AutoDiscoverable {

  private static final Logger LOG = LoggerFactory.getLogger(OperationGate.class);

  private static final ErrorAnswer REFUSED = new ErrorAnswer("Forbidden", "该接口不对您的岗位开放。");

  @Override
  public void configure(FeatureContext context) {
    if (!context.getConfiguration().isRegistered(Filter.class)) {
      context.register(Filter.class);
    }
  }

  @Priority(Priorities.AUTHORIZATION)
  static final class Filter implements ContainerRequestFilter {

    @Context
    private ServletContext servlets;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
      ApplicationContext application = WebApplicationContextUtils.getRequiredWebApplicationContext(servlets);
      CurrentUser caller = application.getBean(CurrentUser.class);
      ExtendedUriInfo uri = (ExtendedUriInfo) context.getUriInfo();
      Operation operation = Operation.matched(context.getMethod(), request.getHttpServletMapping().getPattern(),
          uri.getMatchedTemplates());
      if (!application.getBean(OperationTable.class).permits(operation, caller.groups())) {
        LOG.debug("refused to {}: {}", caller.actor(), operation);
        context.abortWith(caller.id().isPresent() ? answer(403, REFUSED) : answer(401, Failure.ofStatus(401).answer()));
      }
    }

    private static Response answer(int status, ErrorAnswer answer) {
      return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(answer).build();
    }
  }
}
