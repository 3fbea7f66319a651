package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private final PasswordRules rules = new PasswordRules();
  private final User user = user();

  private static User user() {
    UserEntity user = new UserEntity("li.xiaohong");
    user.setFirstName("Xiaohong");
    user.setLastName("Li");
    user.setEmail("redflower@example.org");
    return user;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zq7!harbour-lane", "Kiln-7-saffron-Otter", "Gz9#mulberry-Tin", "槐树下Bus-17-停车"})
  void aPasswordOfOnesOwnIsTaken(String password) {
    assertThat(rules.brokenBy(password, user)).isEmpty();
  }

  @Test
  void everyMissingKindIsNamedAtOnce() {
    assertThat(rules.brokenBy("short", user)).contains("至少 10 个字符", "至少 1 个大写字母", "至少 1 个数字", "至少 1 个特殊字符")
        .doesNotContain("至少 1 个小写字母");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({"Passw0rd!!,leaked", "P@ssw0rd2026,leaked", "Aa123456789!,a sequence", "1qaz@WSX3edc,a walk down the keyboard",
      "Qazwsx!23456,a walk down the keyboard", "Qwer!2345678,a walk along the keyboard", "Chengnuo!2026,the product",
      "Guotuju@2026!,the house", "Bayannur@2026,the region", "Woaini5201314!,a favourite",
      "Zhangsan@2026,a common name", "Admin#20261124,a role and a date", "Redflower#2026,part of one's own mail address"})
  void whatOthersWouldTryIsRefused(String password, String why) {
    assertThat(rules.brokenBy(password, user)).as(why).singleElement().asString().contains("不得容易猜到");
  }

  @Test
  void onesOwnNameIsRefused() {
    assertThat(rules.brokenBy("Xiaohong#7Lk2", user)).singleElement().asString().contains("不得包含用户名");
  }
}
