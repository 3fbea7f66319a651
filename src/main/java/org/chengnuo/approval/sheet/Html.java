package org.chengnuo.approval.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of HTML of which every text was escaped. Tasklist passes it through a Markdown reader, which leaves HTML
 * alone as long as it is one block: so it never holds a line break.
 */
record Html(String code) {

  static final Html NOTHING = new Html("");

  // Control characters and the marks that turn the direction of writing can make a text read as another.
  private static final Pattern MISLEADING =
      Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

  /** A text as people typed it; line breaks stay visible. */
  static Html text(String typed) {
    String lines =
        typed
            .strip()
            .lines()
            .map(line -> MISLEADING.matcher(line).replaceAll("\uFFFD"))
            .map(Html::escaped)
            .collect(Collectors.joining("<br>"));
    return new Html(lines);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** @param style a class of Tasklist's style sheet {@code case-sheet.css} */
  static Html div(String style, Html... parts) {
    return element("div", style, parts);
  }

  static Html span(String style, String text) {
    return element("span", style, text(text));
  }

  static Html heading(String text) {
    return new Html("<h4>" + text(text).code + "</h4>");
  }

  static Html all(List<Html> parts) {
    return new Html(parts.stream().map(Html::code).collect(Collectors.joining()));
  }

  Html then(Html next) {
    return new Html(code + next.code);
  }

  boolean isEmpty() {
    return code.isEmpty();
  }

  /** A table with a line of headings; nothing when it has no rows. */
  static Html table(List<String> headings, List<List<Html>> rows) {
    if (rows.isEmpty()) {
      return NOTHING;
    }
    String head = headings.stream().map(text -> "<th>" + text(text).code + "</th>").collect(Collectors.joining());
    String body =
        rows.stream()
            .map(cells -> cells.stream().map(cell -> "<td>" + cell.code + "</td>").collect(Collectors.joining()))
            .map(cells -> "<tr>" + cells + "</tr>")
            .collect(Collectors.joining());
    return new Html("<table><thead><tr>" + head + "</tr></thead><tbody>" + body + "</tbody></table>");
  }

  private static Html element(String name, String style, Html... parts) {
    String inner = Arrays.stream(parts).map(Html::code).collect(Collectors.joining());
    return new Html("<" + name + " class=\"" + style + "\">" + inner + "</" + name + ">");
  }
}
