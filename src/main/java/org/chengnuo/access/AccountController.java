package org.chengnuo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.chengnuo.engine.PersonNames;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which users change their password and enrol their second factor. */
@Controller
@RequestMapping(AccountController.PATH)
class AccountController {

  static final String PATH = "/account";

  /** A secret that nobody has confirmed yet lives in the session and no longer. */
  private static final String OFFERED = TotpSecret.class.getName();

  private final OwnAccount own;
  private final Duties duties;
  private final PersonNames names;

  AccountController(OwnAccount own, Duties duties, PersonNames names) {
    this.own = own;
    this.duties = duties;
    this.names = names;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    return account().map(account -> page(account, request, null)).orElseGet(() -> new ModelAndView("account-closed"));
  }

  @PostMapping("/password")
  ModelAndView changePassword(@RequestParam String current, @RequestParam String next, @RequestParam String again,
      HttpServletRequest request) {
    return attempt(request, "密码已修改。", account -> own.changePassword(account, proof(current, request), next, again));
  }

  /** Offers a secret, which is shown this once. */
  @PostMapping("/second-factor/offer")
  ModelAndView offer(HttpServletRequest request) {
    request.getSession().setAttribute(OFFERED, TotpSecret.random());
    return page(account().orElseThrow(), request, null);
  }

  @PostMapping("/second-factor/confirm")
  ModelAndView enrol(@RequestParam String current, @RequestParam String code, HttpServletRequest request) {
    TotpSecret secret = offered(request.getSession()).orElseThrow(
        () -> new InvalidInputException("code", "请先取得动态口令的密钥"));
    return attempt(request, "动态口令已启用。", account -> own.enrol(account, proof(current, request), secret, code.trim()));
  }

  @PostMapping("/second-factor/withdraw")
  ModelAndView withdraw(@RequestParam String current, HttpServletRequest request) {
    return attempt(request, "动态口令已停用。", account -> own.withdrawSecondFactor(account, proof(current, request)));
  }

  private interface Change {

    void make(Account account);
  }

  /** A change that was made ends every session of the account, this one with them. */
  private ModelAndView attempt(HttpServletRequest request, String done, Change change) {
    Account account = account().orElseThrow();
    try {
      change.make(account);
    } catch (InvalidInputException e) {
      String problem = String.join("；", e.problems().stream().map(FieldProblem::message).toList());
      return refused(page(account, request, problem), HttpStatus.BAD_REQUEST);
    } catch (TooManyGuessesException e) {
      String problem = "密码错误次数过多，请在 %d 秒后再试".formatted(e.retryAfterSeconds());
      return refused(page(account, request, problem), HttpStatus.TOO_MANY_REQUESTS);
    }
    request.getSession().invalidate();
    return new ModelAndView("account-closed", "done", done);
  }

  private static ModelAndView refused(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return page;
  }

  private ModelAndView page(Account account, HttpServletRequest request, String problem) {
    HttpSession session = request.getSession();
    return new ModelAndView("account", "page",
        AccountPage.of(account, names.of(account.userId()), duties, offered(session), problem, FormToken.of(session)));
  }

  private static Optional<TotpSecret> offered(HttpSession session) {
    return Optional.ofNullable((TotpSecret) session.getAttribute(OFFERED));
  }

  private static OwnAccount.Proof proof(String secret, HttpServletRequest request) {
    return new OwnAccount.Proof(secret, request.getRemoteAddr());
  }

  private static Optional<Account> account() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated authenticated
        ? Optional.of(authenticated.account()) : Optional.empty();
  }
}
