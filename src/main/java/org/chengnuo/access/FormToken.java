package org.chengnuo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/** The token of the forms of the product's own pages: only a page of this session knows it. */
final class FormToken {

  /** Name of the hidden field. */
  static final String FIELD = "token";

  private static final String ATTRIBUTE = FormToken.class.getName();

  private FormToken() {}

  static String of(HttpSession session) {
    synchronized (session) {
      if (session.getAttribute(ATTRIBUTE) == null) {
        session.setAttribute(ATTRIBUTE, UUID.randomUUID().toString());
      }
      return (String) session.getAttribute(ATTRIBUTE);
    }
  }

  /** Whether the form was filled in on a page of this session. */
  static boolean isIn(HttpServletRequest request, HttpSession session) {
    String sent = request.getParameter(FIELD);
    return sent != null && session.getAttribute(ATTRIBUTE) instanceof String expected
        && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
