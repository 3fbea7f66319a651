package org.chengnuo.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.rest.dto.identity.GroupDto;
import org.camunda.bpm.engine.rest.dto.identity.TenantDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.chengnuo.problem.InvalidInputException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Refuses a change of a user, group or tenant whose body names another one than its address. The engine reads the one,
 * gives it the id of the other and writes all of it there, a password as well. Found by Jersey itself through
 * {@code META-INF/services}, as {@link RestErrors} is.
 */
public final class ChangedIds implements AutoDiscoverable {

  @Override
  public void configure(FeatureContext context) {
    if (!context.getConfiguration().isRegistered(Check.class)) {
      context.register(Check.class);
    }
  }

  static final class Check implements ReaderInterceptor {

    @Context
    private UriInfo uri;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException, WebApplicationException {
      Object body = reading.proceed();
      String address = uri.getPathParameters().getFirst("id");
      if (address != null && namesAnother(body, address)) {
        throw new InvalidInputException("id", "与地址中的编号不一致；编号不能更改");
      }
      return body;
    }

    private static boolean namesAnother(Object body, String id) {
      return body instanceof UserProfileDto user && !id.equals(user.getId())
          || body instanceof GroupDto group && !id.equals(group.getId())
          || body instanceof TenantDto tenant && !id.equals(tenant.getId());
    }
  }
}
