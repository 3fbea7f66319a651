package org.chengnuo.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CheckDigitsTest {

  @Test
  void the_digits_are_those_of_the_standard() {
    // 794 and its digits 44 are the example of ISO 7064.
    assertThat(CheckDigits.of("794")).isEqualTo("44");
    // An IBAN is the best known use: country and digits stand behind the account there.
    assertThat(CheckDigits.of("WEST12345698765432GB")).isEqualTo("82");
    assertThat(CheckDigits.append("15080001" + "20261123" + "BDY" + "00001")).hasSize(26);
  }

  @Test
  void other_characters_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> CheckDigits.of("12-3"));
    assertThatIllegalArgumentException().isThrownBy(() -> CheckDigits.of("bdy"));
    assertThatIllegalArgumentException().isThrownBy(() -> CheckDigits.of(""));
  }

  @Property
  void what_is_appended_is_valid(@ForAll("texts") String text) {
    assertThat(isValid(CheckDigits.append(text))).isTrue();
  }

  @Property
  void every_single_wrong_digit_is_noticed(@ForAll("texts") String text, @ForAll @IntRange(max = 1000) int any,
      @ForAll @CharRange(from = '0', to = '9') char digit) {
    String number = CheckDigits.append(text);
    List<Integer> digits = places(number, Character::isDigit);
    int place = digits.get(any % digits.size());
    Assume.that(number.charAt(place) != digit);
    assertThat(isValid(number.substring(0, place) + digit + number.substring(place + 1))).isFalse();
  }

  @Property
  void every_single_wrong_letter_is_noticed(@ForAll("texts") String text, @ForAll @IntRange(max = 1000) int any,
      @ForAll @CharRange(from = 'A', to = 'Z') char letter) {
    String number = CheckDigits.append("X" + text);
    List<Integer> letters = places(number, Character::isLetter);
    int place = letters.get(any % letters.size());
    Assume.that(number.charAt(place) != letter);
    assertThat(isValid(number.substring(0, place) + letter + number.substring(place + 1))).isFalse();
  }

  @Property
  void every_swap_of_neighbouring_digits_is_noticed(@ForAll("texts") String text,
      @ForAll @IntRange(max = 1000) int any) {
    String number = CheckDigits.append(text);
    // The two check digits are neighbours in every number.
    List<Integer> firsts = IntStream.range(0, number.length() - 1).boxed()
        .filter(i -> Character.isDigit(number.charAt(i)) && Character.isDigit(number.charAt(i + 1))).toList();
    int place = firsts.get(any % firsts.size());
    Assume.that(number.charAt(place) != number.charAt(place + 1));
    String swapped =
        number.substring(0, place) + number.charAt(place + 1) + number.charAt(place) + number.substring(place + 2);
    assertThat(isValid(swapped)).isFalse();
  }

  /** Compares the digits, not the remainder: 00, 01 and 98, 99 leave remainders that other pairs leave, too. */
  private static boolean isValid(String number) {
    int body = number.length() - 2;
    return CheckDigits.of(number.substring(0, body)).equals(number.substring(body));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withCharRange('0', '9').withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(40);
  }

  private static List<Integer> places(String number, IntPredicate kind) {
    return IntStream.range(0, number.length()).filter(i -> kind.test(number.charAt(i))).boxed().toList();
  }
}
