package org.chengnuo.casework.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.casework.NoticeKind;

/**
 * A document as it is worded, before it has a number: what is kept of a notice, and what a page prints.
 *
 * @param paragraphs what is said, what it rests on and, where it is due, what can be done about it
 * @param issuer the bureau's name
 */
public record Draft(
    NoticeKind kind, NoticeText text, String addressee, List<String> paragraphs, String issuer, LocalDate day) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /** What stands over it. */
  public String title() {
    return text.titleOr(kind);
  }

  /** All of it from the addressee to the date, a line each. */
  public String content() {
    return Stream.of(Stream.of(addressee + "："), paragraphs.stream(), Stream.of(issuer, DAY.format(day)))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  /** In which it is numbered. */
  String series() {
    return text.seriesOr(kind);
  }

  /** Its number by GB/T 9704: 机关代字〔年〕序号. */
  String number(String bureauMark, int serial) {
    return "%s%s〔%d〕%d号".formatted(bureauMark, text.markOr(kind), day.getYear(), serial);
  }
}
