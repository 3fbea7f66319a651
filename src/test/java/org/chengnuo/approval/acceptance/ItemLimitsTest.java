package org.chengnuo.approval.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengnuo.approval.ApprovalSteps.EXAMINE;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.support.RunningCase;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockDefinition;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.LimitDefinition;
import org.chengnuo.clock.limits.PauseCause;
import org.chengnuo.clock.limits.Thresholds;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the catalogue's file of an item says of its limits is what the clock of a case measures. */
@H2Test
class ItemLimitsTest extends ApprovalTest {

  @Autowired private ItemLimits limits;
  @Autowired private Applications applications;
  @Autowired private CaseClocks clocks;

  @Test
  void aThresholdIsChangedInTheFileOfTheItemAlone() throws IOException {
    Application application = applications.get(cases.start("LSYD").number());
    Application changed = withLine(application, "alarms: {yellow: 75}");

    assertThat(limits.definition(changed).limits())
        .extracting(LimitDefinition::thresholds)
        .containsExactly(new Thresholds(50, 75), new Thresholds(50, 75));
    assertThat(limits.definition(application).limits())
        .extracting(LimitDefinition::thresholds)
        .containsOnly(new Thresholds(50, 80));
  }

  @Test
  void aPermitStandsStillForTheCausesOfItsLawAndAnotherItemForItsOwnOnly() {
    assertThat(causes("LSYD"))
        .extracting(PauseCause::code)
        .containsExactly(
            "HEARING", "TENDER", "AUCTION", "TEST", "GOODS_INSPECTION", "QUARANTINE", "APPRAISAL", "EXPERT_REVIEW");
    assertThat(causes("LSYD")).extracting(PauseCause::basis).allMatch(basis -> basis.contains("行政许可法"));
    assertThat(causes("TDHY")).isEmpty();
    assertThat(causes("GD-XY")).extracting(PauseCause::code).containsExactly("ITEM_RULE");
    assertThat(causes("GD-XY")).extracting(PauseCause::basis).allMatch(basis -> !basis.contains("行政许可法"));
  }

  @Test
  void aRunningCaseKeepsWhatItsLimitsWereWhenItsClockStarted() {
    RunningCase running = cases.start("LSYD").complete(EXAMINE);

    ClockDefinition kept = clocks.get(ClockId.handling(running.number())).definition();

    assertThat(kept).isEqualTo(limits.definition(applications.get(running.number())));
    assertThat(kept.limits()).extracting(LimitDefinition::label).containsExactly("承诺时限", "法定时限");
  }

  private List<PauseCause> causes(String item) {
    return limits.definition(applications.get(cases.start(item).number())).limits().get(0).causes();
  }

  private static Application withLine(Application of, String line) throws IOException {
    String path = "/catalogue/" + of.item().code() + ".yaml";
    try (InputStream file = ItemLimitsTest.class.getResourceAsStream(path)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8) + "\n" + line + "\n";
      ServiceItem item = new YAMLMapper().readValue(text, ServiceItem.class);
      return new Application(
          of.file(), item, of.applicant(), of.channel(), of.priority(), of.delivery(), of.facts());
    }
  }
}
