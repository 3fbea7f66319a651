package org.chengnuo.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @ValueSource(strings = {"11150800MB1A23457C", "91150802MA0TE5T163", "54150821MJ12345619"})
  void a_valid_code_is_read_unchanged(String text) {
    assertThat(SocialCreditCode.parse(text)).map(SocialCreditCode::value).contains(text);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "91150802MA0TE5T16", "91150802MA0TE5T1633", "91150802MA0TE5T164", "9115080IMA0TE5T163",
      "91150802MAOTE5T163", "B1150802MA0TE5T163"})
  void what_is_no_code_is_refused_without_an_exception(String text) {
    assertThat(SocialCreditCode.parse(text)).isEmpty();
  }

  @Test
  void a_wrong_organisation_code_is_refused_although_the_outer_check_character_is_right() {
    String wrongInside = "91150802MA0TE5T17";
    assertThat(SocialCreditCode.parse(wrongInside + SocialCreditCode.checkCharacter(wrongInside))).isEmpty();
  }

  @Test
  void lower_case_letters_and_surrounding_blanks_are_normalised() {
    assertThat(SocialCreditCode.parse(" 91150802ma0te5t163 ")).contains(new SocialCreditCode("91150802MA0TE5T163"));
  }

  @Test
  void a_wrong_code_cannot_be_made_a_value() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SocialCreditCode("91150802MA0TE5T164"));
    assertThatIllegalArgumentException().isThrownBy(() -> new SocialCreditCode(null));
  }

  @Property
  void what_is_generated_by_the_standard_is_read_unchanged(@ForAll("codes") String code) {
    assertThat(SocialCreditCode.parse(code)).map(SocialCreditCode::value).contains(code);
  }

  @Property
  void every_single_wrong_character_is_noticed(@ForAll("codes") String code, @ForAll @IntRange(max = 17) int place,
      @ForAll @IntRange(max = 30) int replacement) {
    char character = ALPHABET.charAt(replacement);
    Assume.that(code.charAt(place) != character);
    assertThat(SocialCreditCode.parse(code.substring(0, place) + character + code.substring(place + 1))).isEmpty();
  }

  @Property
  void every_swap_of_neighbours_is_noticed(@ForAll("codes") String code, @ForAll @IntRange(max = 15) int place) {
    Assume.that(code.charAt(place) != code.charAt(place + 1));
    String swapped =
        code.substring(0, place) + code.charAt(place + 1) + code.charAt(place) + code.substring(place + 2);
    assertThat(SocialCreditCode.parse(swapped)).isEmpty();
  }

  @Property
  void no_text_makes_it_throw(@ForAll String text) {
    SocialCreditCode.parse(text);
  }

  @Provide
  Arbitrary<String> codes() {
    return Combinators.combine(
        Arbitraries.of("11", "12", "51", "54", "91", "92", "93", "N1"),
        Arbitraries.of("150800", "150802", "150821", "110105"),
        Arbitraries.strings().withChars(ALPHABET).ofLength(8))
        .as((kind, region, organisation) -> {
          String body = kind + region + organisation + SocialCreditCode.organisationCheckCharacter(organisation);
          return body + SocialCreditCode.checkCharacter(body);
        });
  }
}
