package org.chengnuo.casework.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.casework.NoticeTemplate;
import org.springframework.stereotype.Component;

/**
 * Words documents: each names whom it is for, the case, its legal basis, the remedies where they are due, the bureau and the
 * date.
 */
@Component
public class Drafts {

  private final NoticeTexts texts;
  private final Bureau bureau;
  private final Clock clock;

  Drafts(NoticeTexts texts, Bureau bureau, Clock clock) {
    this.texts = texts;
    this.bureau = bureau;
    this.clock = clock;
  }

  /**
   * Words a document on the basis that the law of the case's regime gives.
   *
   * @param fields what the template's text fills in, by name
   * @throws IllegalStateException if something that the text fills in is not given, or the regime has no text
   */
  public Draft write(NoticeTemplate template, Letter letter, Map<String, String> fields) {
    return write(template, letter, texts.get(template, letter.regime()).basis(), fields);
  }

  /** As {@link #write(NoticeTemplate, Letter, Map)}, on a rule of the case's own. */
  public Draft write(NoticeTemplate template, Letter letter, String basis, Map<String, String> fields) {
    NoticeText text = texts.get(template, letter.regime());
    Map<String, String> filled = new HashMap<>(fields);
    filled.putAll(letter.placeholders());
    List<String> paragraphs =
        Stream.of(
                fill(text.body(), filled),
                "依据：" + fill(basis, filled) + "。",
                fill(texts.words(text.remedies()), Map.of("reviewOrgan", bureau.reviewOrgan(), "court", bureau.court())))
            .filter(paragraph -> !paragraph.isEmpty())
            .map(Drafts::withSingleStops)
            .toList();
    return new Draft(texts.kind(template), text, letter.addressee(), paragraphs, bureau.name(), LocalDate.now(clock));
  }

  /** What the law of the case's regime rests such a document on, for whatever else records the same act. */
  public String basis(NoticeTemplate template, Letter letter) {
    return fill(texts.get(template, letter.regime()).basis(), letter.placeholders());
  }

  /** What a person typed is not looked through for further placeholders. */
  private static String fill(String words, Map<String, String> fields) {
    return NoticeChecks.PLACEHOLDER
        .matcher(words)
        .replaceAll(found -> Matcher.quoteReplacement(given(found.group(1), fields)));
  }

  private static String given(String name, Map<String, String> fields) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalStateException("Nothing is given for {" + name + "}");
    }
    return value;
  }

  /** People end what they fill in with a full stop, and so does the sentence around it. */
  private static String withSingleStops(String paragraph) {
    return paragraph.replaceAll("[。；]+。", "。");
  }
}
