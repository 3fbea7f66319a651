package org.chengnuo.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** What a browser shows to its user in place of an {@link ErrorAnswer}. */
public final class ErrorPage {

  private static final String PAGE = """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s · 承诺</title>
        <style>
          body { font-family: "Noto Sans SC", "Microsoft YaHei", sans-serif; color: #1f2933; background: #f5f7fa; margin: 0; }
          main { max-width: 40rem; margin: 4rem auto; padding: 2rem 2.5rem; background: #fff; border-radius: 8px; }
          h1 { font-size: 1.4rem; margin: 0 0 .8rem; }
          a { color: #0b5cad; }
        </style>
      </head>
      <body>
        <main>
          <h1>%1$s</h1>
          <p>%2$s</p>
          <p><a href="/">返回首页</a></p>
        </main>
      </body>
      </html>
      """;

  private ErrorPage() {}

  /** Whether the caller is a person's browser that opens a page. */
  public static boolean isWanted(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }

  /** Writes the page to a response that nothing was written to. */
  public static void write(HttpServletResponse response, Failure failure) throws IOException {
    response.setStatus(failure.status());
    failure.retryAfter().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(text(failure).getBytes(StandardCharsets.UTF_8));
  }

  static String text(Failure failure) {
    return PAGE.formatted(title(failure.status()), HtmlUtils.htmlEscape(failure.answer().message()));
  }

  private static String title(int status) {
    return switch (status) {
      case 401 -> "请先登录";
      case 403 -> "没有权限";
      case 404 -> "页面不存在";
      case 409 -> "状态已变化";
      case 503 -> "系统暂时不可用";
      default -> status >= 500 ? "系统出错" : "请求无法处理";
    };
  }
}
