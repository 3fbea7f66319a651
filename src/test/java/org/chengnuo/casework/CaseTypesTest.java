package org.chengnuo.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.clock.limits.ClockDefinition;
import org.chengnuo.clock.limits.DayKind;
import org.chengnuo.clock.limits.LimitDefinition;
import org.chengnuo.clock.limits.Thresholds;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.engine.StartRefusedException;
import org.chengnuo.label.Labelled;
import org.junit.jupiter.api.Test;

class CaseTypesTest {

  enum Heard implements Labelled {
    HEARD("已听取");

    private final String label;

    Heard(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  enum FirstCause implements AccountabilityCause {
    LATE("逾期");

    private final String label;

    FirstCause(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  enum OtherCause implements AccountabilityCause {
    LATE;

    @Override
    public String label() {
      return "逾期";
    }
  }

  private static final Catalogue CATALOGUE = Catalogue.load();

  private static CaseType.Draft hearing(String key) {
    return CaseType.of(key, "听证");
  }

  private static CaseTypes of(CaseType... types) {
    return new CaseTypes(List.of(types), CATALOGUE);
  }

  private static void assertRefused(String problem, CaseType... types) {
    assertThatThrownBy(() -> of(types)).isInstanceOf(StartRefusedException.class).hasMessageContaining(problem);
  }

  @Test
  void whatTwoProcessesClaimStopsTheStart() {
    assertRefused("流程标识 hearing 重复", hearing("hearing").declared(), hearing("hearing").declared());
    assertRefused("TZH 重复", hearing("a").numberCode("TZH").declared(), hearing("b").numberCode("TZH").declared());
    assertRefused("消息 hearing.held 重复", hearing("a").message("hearing.held", Set.of("heads")).declared(),
        hearing("b").message("hearing.held", Set.of()).declared());
    assertRefused("AccountabilityCause LATE 重复", hearing("a").codes(FirstCause.LATE).declared(),
        hearing("b").codes(OtherCause.LATE).declared());
  }

  @Test
  void aCaseNumberTellsAProcessFromEveryServiceItem() {
    String taken = CATALOGUE.all().get(0).shortCode();
    assertRefused(taken + " 重复", hearing("hearing").numberCode(taken).declared());
    assertRefused("应为三位大写字母或数字", hearing("hearing").numberCode("tz").declared());
  }

  @Test
  void aCodeIsReadAsTheValueOfTheProcessThatOwnsIt() {
    CaseTypes types = of(hearing("hearing").codes(FirstCause.LATE).declared());
    assertThat(types.code(AccountabilityCause.class, "LATE")).isSameAs(FirstCause.LATE);
    assertThatThrownBy(() -> types.code(AccountabilityCause.class, "GONE")).hasMessageContaining("GONE");
    assertThatThrownBy(() -> types.code(OpinionStage.class, "LATE")).hasMessageContaining("OpinionStage");
  }

  @Test
  void theEngineIsToldWhatWasDeclaredAndNothingOfWhatWasNot() {
    ProcessVariable<String> note = ProcessVariable.text("hearingNote");
    CaseTypes types = of(hearing("hearing").startableBy("heads").taskWithOwnDate("UserTask_Hear", note)
        .message("hearing.held", Set.of("heads"), note).outcome("EndEvent_Heard", Heard.HEARD).recorded(note).declared());

    assertThat(types.answers("hearing", "UserTask_Hear")).contains(List.of(note));
    assertThat(types.answers("hearing", "UserTask_Other")).isEmpty();
    assertThat(types.answers("other", "UserTask_Hear")).isEmpty();
    assertThat(types.message("hearing.held").orElseThrow().senders()).containsExactly("heads");
    assertThat(types.message("hearing.other")).isEmpty();
    assertThat(types.outcome("hearing", "EndEvent_Heard")).contains("HEARD");
    assertThat(types.outcome("hearing", "EndEvent_Other")).isEmpty();
    assertThat(types.recorded()).containsExactlyInAnyOrder("outcome", "hearingNote");
    assertThat(types.starters()).containsEntry("hearing", List.of("heads"));
  }

  @Test
  void theLimitsOfACaseAreDeclaredByTheirClock() {
    ClockDefinition acceptance = new ClockDefinition("受理期限", List.of(new LimitDefinition(
        LimitDefinition.STATUTORY, "受理期限", 5, DayKind.WORKING_DAYS, new Thresholds(50, 80), List.of())));
    CaseType type = hearing("hearing").clock("ACCEPTANCE", acceptance).declared();

    assertThat(type.clocks()).containsExactly(Map.entry("ACCEPTANCE", acceptance));
    assertThat(type.clock("ACCEPTANCE")).isEqualTo(acceptance);
    assertThatThrownBy(() -> type.clock("HANDLING")).hasMessageContaining("HANDLING");
    assertThatThrownBy(() -> hearing("hearing").clock("ACCEPTANCE", acceptance).clock("ACCEPTANCE", acceptance))
        .hasMessageContaining("ACCEPTANCE");
  }

  @Test
  void aTaskIsDeclaredOnce() {
    assertThatThrownBy(() -> hearing("hearing").taskWithOwnDate("UserTask_Hear").taskWithOwnDate("UserTask_Hear"))
        .hasMessageContaining("UserTask_Hear");
  }
}
