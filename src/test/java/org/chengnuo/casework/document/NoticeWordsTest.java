package org.chengnuo.casework.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the words of the notices say, and what they must not claim. */
@H2Test
class NoticeWordsTest {

  @Autowired private ShippedNotices shipped;

  private String of(String template, Regime regime) {
    return shipped.words(template, regime);
  }

  private NoticeText text(String template, Regime regime) {
    return shipped.text(template, regime);
  }

  @Test
  void noNoticeClaimsAnApprovalThatNobodyGave() {
    assertThat(text("EXTENSION", Regime.JOINT_PERMIT).body())
        .contains("经本机关负责人批准").doesNotContain("人民政府");
    assertThat(text("EXTENSION", Regime.JOINT_PERMIT).uncertain()).contains("人民政府负责人批准");
  }

  @Test
  void whatTheTownGrantsIsExaminedAndNotGrantedByTheBureau() {
    for (String template :
        List.of("GRANT", "REFUSAL", "FORMAL_GRANT", "SILENCE")) {
      assertThat(of(template, Regime.JOINT_PERMIT)).as(template).doesNotContain("行政许可", "准予");
    }
    assertThat(of("GRANT", Regime.JOINT_PERMIT))
        .startsWith("审核意见\n").contains("符合规划和用地要求，同意报苏木（乡镇）人民政府批准");
    assertThat(of("REFUSAL", Regime.JOINT_PERMIT)).startsWith("审核意见\n").contains("不同意报");
    assertThat(Regime.JOINT_PERMIT.granted() + Regime.JOINT_PERMIT.refused()).doesNotContain("许可");
  }

  @Test
  void aRegistrationWhosePapersAreIncompleteIsToldThatItIsNotAcceptedAndWhatToDoAboutIt() {
    assertThat(of("CORRECTION", Regime.REGISTRATION)).startsWith("不予受理").contains("{materials}", "再次提交");
    assertThat(text("CORRECTION", Regime.REGISTRATION).remedies())
        .isEqualTo(NoticeText.Remedies.USUAL);
  }

  @Test
  void aFilingRestsOnWhatGovernsItAndThatIsSaidToBeUncertain() {
    for (String template : List.of("GRANT", "REFUSAL")) {
      assertThat(text(template, Regime.FILING).basis()).contains("自然资规〔2019〕4号").doesNotContain("实施条例");
      assertThat(text(template, Regime.FILING).uncertain()).contains("待核");
    }
    assertThat(of("GRANT", Regime.FILING)).contains("经核查符合备案条件").doesNotContain("材料齐备");
  }

  @Test
  void anAuthorityThatOrdersARegistrationIsGivenNoTimeAndNothingLapses() {
    assertThat(of("CORRECTION", Regime.ENTRUSTED_REGISTRATION)).doesNotContain("逾期", "{lastDay}", "实施细则");
    assertThat(of("CORRECTION_REMINDER", Regime.ENTRUSTED_REGISTRATION)).doesNotContain("逾期", "{lastDay}");
    assertThat(of("DELAY", Regime.ENTRUSTED_REGISTRATION))
        .contains("未能当场办结，原因：{reason}").doesNotContain("公布", "营商");
    assertThat(of("WITHDRAWAL", Regime.ENTRUSTED_REGISTRATION)).contains("提出的撤回").doesNotContain("来函");
  }

  @Test
  void whoDoesNotPayLosesTheDecisionByAPublishedRuleThatIsUncertain() {
    for (String template : List.of("LAPSE_UNPAID", "PAYMENT_REMINDER")) {
      assertThat(of(template, Regime.PERMIT)).contains("已作出的决定因逾期未缴费失效", "本机关公布的缴费规定");
      assertThat(text(template, Regime.PERMIT).uncertain()).contains("待核");
    }
  }

  @Test
  void noBasisIsAFactAndEveryLastDaySaysThatItCounts() {
    for (Regime regime : Regime.values()) {
      for (NoticeTemplate template : shipped.due(regime)) {
        assertThat(text(template.name(), regime).basis()).as(template + " " + regime).doesNotContain("已经结束");
        assertThat(text(template.name(), regime).body()).as(template + " " + regime).doesNotContain("{lastDay} 前");
      }
    }
  }

  @Test
  void nothingIsExtendedOrGrantedBySilenceWhereTheLawKnowsNoSuchThing() {
    for (Regime regime : Regime.values()) {
      List<String> due = shipped.due(regime).stream().map(NoticeTemplate::name).toList();
      assertThat(due.contains("EXTENSION")).as(regime.label()).isEqualTo(regime.extendable());
      assertThat(due.containsAll(List.of("SILENCE", "FORMAL_GRANT", "GRANT_CORRECTION", "REVOCATION")))
          .as(regime.label())
          .isEqualTo(regime.knowsSilence());
    }
  }
}
