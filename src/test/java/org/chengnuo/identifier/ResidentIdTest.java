package org.chengnuo.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {

  @ParameterizedTest
  @CsvSource({"11010519491231002X,1949-12-31", "150802198001010012,1980-01-01", "150802196512310026,1965-12-31",
      "150802199202291230,1992-02-29"})
  void a_valid_number_carries_its_birth_date(String text, LocalDate birthDate) {
    assertThat(ResidentId.parse(text)).hasValueSatisfying(id -> assertThat(id.birthDate()).isEqualTo(birthDate));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "15080219800101001", "1508021980010100122", "150802198001010013",
      "1508021980O1010012", "１５０８０２１９８００１０１００１２", "150802-19800101-0012"})
  void what_is_no_number_is_refused_without_an_exception(String text) {
    assertThat(ResidentId.parse(text)).isEmpty();
  }

  @Test
  void a_date_that_the_calendar_does_not_have_is_refused_although_the_check_character_is_right() {
    assertThat(ResidentId.checkCharacter("15082319900229001")).isEqualTo('6');
    assertThat(ResidentId.parse("150823199002290016")).isEmpty();
  }

  @Test
  void a_region_that_no_province_has_is_refused() {
    assertThat(ResidentId.parse(withCheck("99080219800101001"))).isEmpty();
    assertThat(ResidentId.parse(withCheck("00080219800101001"))).isEmpty();
    assertThat(ResidentId.parse(withCheck("15000019800101001"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"81000019800101001", "82000019800101001", "83000019800101001", "91500019800101001"})
  void residence_permits_and_permanent_residence_cards_are_read_too(String firstSeventeen) {
    assertThat(ResidentId.parse(withCheck(firstSeventeen))).isPresent();
  }

  @Test
  void a_lower_case_x_and_surrounding_blanks_are_normalised() {
    assertThat(ResidentId.parse(" 11010519491231002x ")).contains(new ResidentId("11010519491231002X"));
  }

  @Test
  void nobody_is_born_after_today() {
    LocalDate birth = LocalDate.of(1980, 1, 1);
    assertThat(ResidentId.parse("150802198001010012", birth)).isPresent();
    assertThat(ResidentId.parse("150802198001010012", birth.minusDays(1))).isEmpty();
  }

  @Test
  void age_is_counted_in_full_years() {
    ResidentId id = new ResidentId("150802196512310026");
    assertThat(id.ageOn(LocalDate.of(2025, 12, 30))).isEqualTo(59);
    assertThat(id.ageOn(LocalDate.of(2025, 12, 31))).isEqualTo(60);
    assertThat(new ResidentId("150802199202291230").ageOn(LocalDate.of(2026, 2, 28))).isEqualTo(33);
  }

  @Test
  void masked_and_printed_it_shows_the_last_four_characters_only() {
    ResidentId id = new ResidentId("11010519491231002X");
    assertThat(id.masked()).isEqualTo("**************002X").isEqualTo(id.toString());
  }

  @Test
  void a_wrong_number_cannot_be_made_a_value() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ResidentId("150802198001010013"));
    assertThatIllegalArgumentException().isThrownBy(() -> new ResidentId(null));
  }

  @Property
  void what_is_generated_by_the_standard_is_read_unchanged(@ForAll("numbers") String number) {
    assertThat(ResidentId.parse(number)).map(ResidentId::value).contains(number);
  }

  @Property
  void every_single_wrong_digit_is_noticed(@ForAll("numbers") String number, @ForAll @IntRange(max = 16) int place,
      @ForAll @CharRange(from = '0', to = '9') char digit) {
    Assume.that(number.charAt(place) != digit);
    assertThat(ResidentId.parse(number.substring(0, place) + digit + number.substring(place + 1))).isEmpty();
  }

  @Property
  void every_swap_of_neighbours_is_noticed(@ForAll("numbers") String number, @ForAll @IntRange(max = 15) int place) {
    Assume.that(number.charAt(place) != number.charAt(place + 1));
    String swapped = number.substring(0, place) + number.charAt(place + 1) + number.charAt(place)
        + number.substring(place + 2);
    assertThat(ResidentId.parse(swapped)).isEmpty();
  }

  @Property
  void no_text_makes_it_throw(@ForAll String text) {
    ResidentId.parse(text);
  }

  @Provide
  Arbitrary<String> numbers() {
    return Combinators.combine(
        Arbitraries.of("110105", "150802", "150821", "310101", "440300", "659001", "810000"),
        Dates.dates().between(LocalDate.of(1900, 1, 1), LocalDate.of(2026, 12, 31)),
        Arbitraries.integers().between(1, 999))
        .as((region, date, sequence) -> withCheck(
            region + date.toString().replace("-", "") + "%03d".formatted(sequence)));
  }

  private static String withCheck(String firstSeventeen) {
    return firstSeventeen + ResidentId.checkCharacter(firstSeventeen);
  }
}
