package org.chengnuo.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/**
 * What JSON must be like for anybody here to read it: one object or array, not deeper than any form is, of texts that can
 * be stored and numbers that can be counted with. The engine takes that for granted, and databases differ in what they
 * make of the rest.
 */
final class JsonShape {

  private static final int DEPTH = 64;
  private static final int DIGITS = 100;

  private static final JsonFactory READER = JsonFactory.builder().streamReadConstraints(
      StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(DIGITS).build()).build();

  private JsonShape() {}

  /**
   * Reads it through.
   *
   * @param body may be empty: that nothing was sent is for others to judge
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is not like that
   */
  static void check(byte[] body) throws IOException {
    try (JsonParser parser = READER.createParser(body)) {
      JsonToken first = parser.nextToken();
      if (first != null && !first.isStructStart()) {
        throw new JsonParseException(parser, "neither object nor array");
      }
      for (JsonToken token = first; token != null; token = parser.nextToken()) {
        checkOne(parser, token);
      }
    }
  }

  private static void checkOne(JsonParser parser, JsonToken token) throws IOException {
    boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
    if (text && !isStorable(parser.getText())) {
      throw new JsonParseException(parser, "a character that is none");
    }
    if (token.isNumeric() && !Double.isFinite(parser.getDoubleValue())) {
      throw new JsonParseException(parser, "a number without end");
    }
  }

  /** Free of NUL, which PostgreSQL does not know, and of halves of characters, which no encoding knows. */
  private static boolean isStorable(String text) {
    return text.codePoints().allMatch(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE));
  }
}
