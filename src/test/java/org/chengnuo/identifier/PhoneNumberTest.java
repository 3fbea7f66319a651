package org.chengnuo.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
      "13800000000,13800000000",
      "138 0000 0000,13800000000",
      "138-0000-0000,13800000000",
      "+86 13800000000,13800000000",
      "+86-138-0000-0000,13800000000",
      "008613800000000,13800000000",
      "8613800000000,13800000000",
      "0478-8200000,0478-8200000",
      "04788200000,0478-8200000",
      "(0478) 8200000,0478-8200000",
      "（0478）8200000,0478-8200000",
      "010-82000000,010-82000000",
      "+86 478 8200000,0478-8200000",
      "+86-10-82000000,010-82000000",
      "0478-8200000-801,0478-8200000-801",
      "0478-8200000转801,0478-8200000-801",
      "0478-8200000 ext. 801,0478-8200000-801",
      "8200000,8200000",
      "400-000-0000,4000000000"})
  void usual_spellings_are_read_and_normalised(String typed, String value) {
    assertThat(PhoneNumber.parse(typed)).map(PhoneNumber::value).contains(value);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "123", "12800000000", "1380000000", "138000000000", "电话没有", "0478", "+1 202 5550100",
      "13800000000;drop", "--------", "13800000000\n13800000000"})
  void what_nobody_can_call_is_refused_without_an_exception(String typed) {
    assertThat(PhoneNumber.parse(typed)).isEmpty();
  }

  @Test
  void only_a_normalised_number_can_be_made_a_value() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber("138 0000 0000"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(null));
  }

  @Property
  void a_normalised_number_is_read_unchanged(@ForAll("numbers") String number) {
    assertThat(PhoneNumber.parse(number)).map(PhoneNumber::value).contains(number);
  }

  @Property
  void no_text_makes_it_throw(@ForAll String text) {
    PhoneNumber.parse(text);
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> mobiles =
        Arbitraries.strings().numeric().ofLength(9).map(rest -> "1" + "3456789".charAt(rest.charAt(0) % 7) + rest);
    Arbitrary<String> landlines = Arbitraries.strings().numeric().ofLength(6).map(rest -> "0478-8" + rest);
    return Arbitraries.oneOf(mobiles, landlines, landlines.map(number -> number + "-12"));
  }
}
