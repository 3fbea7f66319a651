package org.chengnuo.casework.sheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.chengnuo.casework.Cases;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps another system to the cases that it handed in, whatever it asks below {@code /api/cases/{caseNumber}}: a foreign
 * case is not found, as if it were not there.
 */
@Component
class OwnCases implements HandlerInterceptor, WebMvcConfigurer {

  private final Cases cases;
  private final CurrentUser user;

  OwnCases(Cases cases, CurrentUser user) {
    this.cases = cases;
    this.user = user;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/cases/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (user.isSourceSystem() && !isOwn(caseNumber(request))) {
      throw new NotFoundException("没有编号为“" + caseNumber(request) + "”的办件");
    }
    return true;
  }

  private boolean isOwn(String caseNumber) {
    String system = user.actor();
    return cases.find(caseNumber).filter(file -> system.equals(file.opener().sourceSystem())).isPresent();
  }

  private static String caseNumber(HttpServletRequest request) {
    Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables == null ? "" : String.valueOf(variables.get("caseNumber"));
  }
}
