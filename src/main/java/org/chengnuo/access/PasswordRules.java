package org.chengnuo.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyDigitRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLowerCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicySpecialCharacterRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUpperCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password that people choose must be: ten characters of four kinds, and none that others would try. The web
 * applications show the same rules while somebody types.
 */
@Component
class PasswordRules implements PasswordPolicy {

  /** What is said of a password that was used before; the web applications cannot know it. */
  static final String USED_BEFORE = "不得与最近 %d 次使用过的密码相同".formatted(Accounts.REMEMBERED);

  private record Rule(PasswordPolicyRule rule, String chinese) {}

  private final List<Rule> rules = List.of(
      new Rule(new PasswordPolicyLengthRuleImpl(10), "至少 10 个字符"),
      new Rule(new PasswordPolicyLowerCaseRuleImpl(1), "至少 1 个小写字母"),
      new Rule(new PasswordPolicyUpperCaseRuleImpl(1), "至少 1 个大写字母"),
      new Rule(new PasswordPolicyDigitRuleImpl(1), "至少 1 个数字"),
      new Rule(new PasswordPolicySpecialCharacterRuleImpl(1), "至少 1 个特殊字符"),
      new Rule(new HardToGuess(), "不得包含用户名、姓名或邮箱，也不得容易猜到（泄露过的密码、键盘顺序、日期、姓名和本单位的词语，"
          + "加几个字符仍容易猜到）"));

  @Override
  public List<PasswordPolicyRule> getRules() {
    return rules.stream().map(Rule::rule).toList();
  }

  /** In Chinese, every rule that the password breaks. */
  List<String> brokenBy(String password, User user) {
    return rules.stream().filter(rule -> !rule.rule().execute(password, user)).map(Rule::chinese).toList();
  }

  /**
   * As many guesses as a patient attacker with a list needs, estimated. Goes by the name of the engine's rule about user
   * data, for which the web applications have a label.
   */
  private static final class HardToGuess extends PasswordPolicyUserDataRuleImpl {

    /** Decimal logarithm of the guesses; the best that words of a list with a year and a sign reach is nine. */
    private static final double ENOUGH = 9.5;

    /** Longer ones are hard to guess, or their beginning says that they are not; the estimate grows with the square. */
    private static final int LOOKED_AT = 32;

    private final Zxcvbn estimator = new Zxcvbn();
    private final List<String> guessed = read();

    @Override
    public boolean execute(String password, User user) {
      String looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
      List<String> words = Stream.concat(namesOf(user), guessed.stream()).toList();
      return super.execute(password, user) && estimator.measure(looked, words).getGuessesLog10() >= ENOUGH;
    }

    private static Stream<String> namesOf(User user) {
      return user == null ? Stream.empty()
          : Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail()).filter(Objects::nonNull)
              .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
              .filter(name -> name.length() > 1);
    }

    private static List<String> read() {
      try {
        return new ClassPathResource("passwords/guessed.txt").getContentAsString(StandardCharsets.UTF_8).lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
