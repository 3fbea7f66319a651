package org.chengnuo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets every request to the web applications have a nonce of its own. The vendor's filters pass it from the policy in the
 * header to the scripts of the page by an attribute of the whole server: of two requests at the same moment, one gets the
 * other's, its policy forbids its own scripts, and the page stays blank.
 */
final class PageNonceFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new WithOwnNonce(request), response);
  }

  private static final class WithOwnNonce extends HttpServletRequestWrapper {

    private final ServletContext context;
    private Object nonce;

    WithOwnNonce(HttpServletRequest request) {
      super(request);
      this.context = (ServletContext)
          Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ServletContext.class}, this::call);
    }

    @Override
    public ServletContext getServletContext() {
      return context;
    }

    private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
      boolean ofNonce =
          arguments != null && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
      if (ofNonce && method.getName().equals("getAttribute")) {
        return nonce;
      }
      if (ofNonce && method.getName().equals("setAttribute")) {
        nonce = arguments[1];
        return null;
      }
      try {
        return method.invoke(super.getServletContext(), arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    }
  }
}
