package org.chengnuo.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PersonalNameTest {

  @Test
  void published_it_shows_the_first_character_and_not_how_many_follow() {
    assertThat(new PersonalName("张某").masked()).isEqualTo("张*");
    assertThat(new PersonalName(" 欧阳某某 ").masked()).isEqualTo("欧*");
    assertThat(new PersonalName("某某其其格·某某").masked()).isEqualTo("某*");
    assertThat(new PersonalName("𠮷某").masked()).isEqualTo("𠮷*");
  }

  @Test
  void printed_it_is_masked() {
    assertThat(new PersonalName("张某某")).hasToString("张*");
  }

  @Test
  void a_name_is_not_blank() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonalName(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonalName(null));
  }
}
