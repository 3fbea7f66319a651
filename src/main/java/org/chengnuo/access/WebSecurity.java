package org.chengnuo.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.chengnuo.engine.ErrorPage;
import org.chengnuo.engine.Failure;
import org.chengnuo.engine.JsonResponses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The doors of the web: the engine's REST interface, its web applications, and the product's own pages and endpoints.
 * What no rule names is closed.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  private final EngineUsers users;
  private final IdentityService identity;
  private final Duties duties;
  private final ObjectMapper json;

  WebSecurity(EngineUsers users, IdentityService identity, Duties duties, ObjectMapper json) {
    this.users = users;
    this.duties = duties;
    this.identity = identity;
    this.json = json;
  }

  /** Path patterns that also match what a servlet of Jersey serves; the default misses them. */
  @Bean
  static PathPatternRequestMatcherBuilderFactoryBean requestMatcherBuilder() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  /** Callers of the engine's REST interface and of the product's endpoints show user name and password. */
  @Bean
  AuthenticationManager authenticationManager() {
    return authentication -> users
        .authenticate(authentication.getName(), (String) authentication.getCredentials(), address(authentication))
        .map(Authenticated::new).orElseThrow(() -> new BadCredentialsException("用户名或密码不正确"));
  }

  private static String address(Authentication authentication) {
    return ((WebAuthenticationDetails) authentication.getDetails()).getRemoteAddress();
  }

  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http, PathPatternRequestMatcher.Builder paths) throws Exception {
    return withCommonRules(http).securityMatcher(paths.matcher("/engine-rest/**"))
        .httpBasic(basic -> basic.authenticationEntryPoint(this::refuseLogIn))
        .addFilterBefore(new OtherSiteFilter(json), BasicAuthenticationFilter.class)
        .addFilterBefore(new DutyFilter(duties, json), AuthorizationFilter.class)
        .addFilterAfter(new EngineAuthenticationFilter(identity), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
            // Who may do what there, the table of operations says.
            .anyRequest().authenticated())
        .build();
  }

  /** The web applications have a log-in, sessions and CSRF tokens of their own; here is closed what they leave open. */
  @Bean
  @Order(2)
  SecurityFilterChain webapps(HttpSecurity http, PathPatternRequestMatcher.Builder paths) throws Exception {
    return withCommonRules(http).securityMatcher(paths.matcher("/camunda/**"))
        .exceptionHandling(handling -> handling
            .authenticationEntryPoint((request, response, e) -> refuse(request, response, 403)))
        .addFilterBefore(new PageNonceFilter(), AuthorizationFilter.class)
        .addFilterBefore(new SessionFilter(users), AuthorizationFilter.class)
        .addFilterBefore(new LogInFilter(users, json), AuthorizationFilter.class)
        .addFilterBefore(new DutyFilter(duties, json), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
            // Makes the first administrator, for whoever comes first (CVE-2026-77226).
            .requestMatchers(paths.matcher("/camunda/api/admin/setup/**")).denyAll()
            .requestMatchers(paths.matcher("/camunda/app/admin/{engine}/setup/**")).denyAll()
            .anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain product(HttpSecurity http, PathPatternRequestMatcher.Builder paths) throws Exception {
    return withCommonRules(http)
        .httpBasic(basic -> basic.authenticationEntryPoint(this::refuseLogIn))
        .addFilterBefore(new OtherSiteFilter(json), BasicAuthenticationFilter.class)
        .addFilterBefore(new SessionFilter(users), BasicAuthenticationFilter.class)
        .addFilterBefore(new WebappSessionFilter(), BasicAuthenticationFilter.class)
        .addFilterBefore(new DutyFilter(duties, json), AuthorizationFilter.class)
        .addFilterAfter(new EngineAuthenticationFilter(identity), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
            // Who changed the public calendar, and how, is for those who answer for it.
            .requestMatchers(paths.matcher(HttpMethod.GET, "/api/calendar/{year}/imports"))
            .hasAnyAuthority(StaffGroup.SUPERVISORS.id(), StaffGroup.ADMINISTRATORS)
            .requestMatchers(paths.matcher(HttpMethod.GET, "/"), paths.matcher(HttpMethod.GET, "/index.html"),
                paths.matcher(HttpMethod.GET, "/favicon.ico"), paths.matcher(HttpMethod.GET, "/public/**"),
                paths.matcher(HttpMethod.GET, AccountController.PATH),
                paths.matcher(HttpMethod.GET, "/actuator/health"), paths.matcher(HttpMethod.GET, "/actuator/health/**"),
                paths.matcher(HttpMethod.GET, "/api/service-items"),
                paths.matcher(HttpMethod.GET, "/api/service-items/**"),
                paths.matcher(HttpMethod.GET, "/api/calendar/**"),
                paths.matcher(HttpMethod.GET, "/api/working-days/**"), paths.matcher("/api/public/**")).permitAll()
            .requestMatchers(paths.matcher(AccountController.PATH + "/**")).authenticated()
            .requestMatchers(paths.matcher("/api/calendar/**")).hasAuthority(StaffGroup.ADMINISTRATORS)
            .requestMatchers(paths.matcher(HttpMethod.GET, "/api/cases/{caseNumber}/status"),
                paths.matcher(HttpMethod.GET, "/api/processes"),
                paths.matcher(HttpMethod.GET, "/v3/api-docs/**"), paths.matcher(HttpMethod.GET, "/v3/api-docs.yaml"))
            .hasAnyAuthority(Authenticated.STAFF, StaffGroup.API_CLIENTS)
            .requestMatchers(paths.matcher(HttpMethod.GET, "/cases/**"), paths.matcher("/api/**"),
                paths.matcher("/swagger-ui/**"), paths.matcher("/swagger-ui.html"))
            .hasAuthority(Authenticated.STAFF)
            .anyRequest().denyAll())
        .build();
  }

  private HttpSecurity withCommonRules(HttpSecurity http) throws Exception {
    return http
        // Basic needs no token, and sessions of the web applications are checked where they are accepted.
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        // Nobody logs in here. Spring would take each request of a webapp's session for a log-in and give the session another
        // id, with which the requests that are under way at the same time know nothing of it.
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
            .sessionFixation(SessionFixationConfigurer::none))
        // Forms of Tasklist show documents of this application in frames.
        .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
            .cacheControl(cache -> cache.disable())
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .contentSecurityPolicy(content -> content.policyDirectives(AnswerHeaders.CONTENT_POLICY))
            .addHeaderWriter(new AnswerHeaders()))
        .exceptionHandling(handling -> handling
            .authenticationEntryPoint((request, response, e) -> refuse(request, response, 401))
            .accessDeniedHandler((request, response, e) -> refuse(request, response, 403)));
  }

  private void refuseLogIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    if (refused instanceof TooManyGuessesException guesses) {
      Refusals.tooManyGuesses(response, guesses, json);
    } else {
      refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
    String mode = request.getHeader("Sec-Fetch-Mode");
    if (status == HttpServletResponse.SC_UNAUTHORIZED && (mode == null || mode.equals("navigate"))) {
      // A browser asks its user; not so for a script of Tasklist whose session has ended.
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"chengnuo\", charset=\"UTF-8\"");
    }
    if (ErrorPage.isWanted(request)) {
      ErrorPage.write(response, Failure.ofStatus(status));
    } else {
      JsonResponses.write(response, Failure.ofStatus(status), json);
    }
  }
}
