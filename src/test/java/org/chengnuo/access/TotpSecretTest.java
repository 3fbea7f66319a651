package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238, appendix B (the last six of its eight digits), and RFC 4648 for the text of the secret. */
class TotpSecretTest {

  private static final TotpSecret RFC = TotpSecret.ofBase32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

  @ParameterizedTest
  @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037",
      "20000000000,353130"})
  void theCodesAreThoseOfTheStandard(long second, String code) {
    assertThat(RFC.stepOf(code, second)).hasValue(second / 30);
  }

  @Test
  void aClockMayBeHalfAMinuteWrong() {
    assertThat(RFC.stepOf("287082", 59 + 30)).hasValue(1);
    assertThat(RFC.stepOf("287082", 59 - 30)).hasValue(1);
    assertThat(RFC.stepOf("287082", 59 + 60)).isEmpty();
    assertThat(RFC.stepOf("287083", 59)).isEmpty();
    assertThat(RFC.stepOf("", 59)).isEmpty();
  }

  @Test
  void theSecretIsWrittenAsApplicationsReadIt() {
    assertThat(RFC.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Authenticator.key(RFC)).asString(StandardCharsets.US_ASCII).isEqualTo("12345678901234567890");
    TotpSecret random = TotpSecret.random();
    assertThat(TotpSecret.ofBase32(random.base32())).isEqualTo(random);
    assertThat(random.base32()).hasSize(32);
    assertThat(random).isNotEqualTo(TotpSecret.random()).hasToString("TotpSecret");
  }
}
