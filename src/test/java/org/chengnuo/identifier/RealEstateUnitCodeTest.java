package org.chengnuo.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealEstateUnitCodeTest {

  @Test
  void a_unit_code_names_its_county() {
    RealEstateUnitCode code = RealEstateUnitCode.parse("150802 001003 GB00012 W00000000").orElseThrow();
    assertThat(code.value()).isEqualTo("150802001003GB00012W00000000").hasSize(28);
    assertThat(code.countyCode()).isEqualTo("150802");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "150802001003GB00012W00000001", "150802001003XB00012W00000000",
      "150802001003GB0012W00000000", "150802001003GB00012A00010002"})
  void what_is_no_unit_code_is_refused(String text) {
    assertThat(RealEstateUnitCode.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new RealEstateUnitCode(text));
  }
}
