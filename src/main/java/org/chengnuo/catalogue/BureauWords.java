package org.chengnuo.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengnuo.bureau.Bureau;

/** Puts what the bureau is called where a text of the catalogue says {@code {bureau.name}} and the like. */
final class BureauWords extends StdScalarDeserializer<String> {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{bureau\\.([^}]*)}");

  private final transient Map<String, String> words;
  private final transient BiConsumer<JsonParser, String> unknown;

  /** @param unknown is told where a text names what no bureau has */
  BureauWords(Bureau bureau, BiConsumer<JsonParser, String> unknown) {
    super(String.class);
    this.words =
        Map.of("name", bureau.name(), "regionCode", bureau.regionCode(), "documentMark", bureau.documentMark(),
            "provinceMark", bureau.provinceMark(), "registryCity", bureau.registryCity());
    this.unknown = unknown;
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String text = StringDeserializer.instance.deserialize(parser, context);
    return text == null ? null : PLACEHOLDER.matcher(text).replaceAll(found -> word(parser, found.group(1), found.group()));
  }

  private String word(JsonParser parser, String name, String placeholder) {
    String word = words.get(name);
    if (word == null) {
      unknown.accept(parser, placeholder);
    }
    return Matcher.quoteReplacement(word == null ? "" : word);
  }
}
