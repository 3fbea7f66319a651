package org.chengnuo.approval.sheet;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.approval.Acceptance;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Channel;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.InspectionResult;
import org.chengnuo.approval.Opinion;
import org.chengnuo.approval.Recommendation;
import org.chengnuo.approval.SpecialProcedure;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.casework.OpinionStage;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.FactDefinition;
import org.chengnuo.catalogue.FactOption;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.label.Labelled;

/** What stored codes are called by people. */
final class Words {

  private static final Map<String, String> CONCLUSIONS =
      Stream.<Labelled[]>of(
              Acceptance.values(), InspectionResult.values(), Opinion.values(), Recommendation.values(),
              Decision.values(), SpecialProcedure.values(), Verdict.values())
          .flatMap(Stream::of)
          .collect(Collectors.toMap(Labelled::name, Labelled::label, (one, same) -> one));

  private Words() {}

  /** An opinion's conclusion; the code itself where nobody has named it. */
  static String conclusion(OpinionStage stage, String code, Regime regime) {
    if (stage == Stage.REVIEW) {
      return "建议" + decided(code, regime);
    }
    return stage == Stage.DECISION ? decided(code, regime) : CONCLUSIONS.getOrDefault(code, code);
  }

  private static String decided(String code, Regime regime) {
    return switch (code) {
      case "GRANT" -> regime.granted();
      case "REFUSE" -> regime.refused();
      default -> CONCLUSIONS.getOrDefault(code, code);
    };
  }

  /** A resident ID without the birth date; a credit code is public. */
  static String masked(ApplicantType type, String identifier) {
    if (type == ApplicantType.ORGANIZATION || identifier.length() < 12) {
      return identifier;
    }
    return identifier.substring(0, 6) + "*".repeat(identifier.length() - 10)
        + identifier.substring(identifier.length() - 4);
  }

  /** A telephone number of which only the ends are told. */
  static String maskedPhone(String phone) {
    return phone.length() < 8
        ? "*".repeat(phone.length())
        : phone.substring(0, 3) + "*".repeat(phone.length() - 7) + phone.substring(phone.length() - 4);
  }

  /** How the application came; a program that names no channel came through no window. */
  static String cameIn(Application application) {
    if (application.sourceSystem() == null) {
      return application.channel().label();
    }
    return application.channel() == Channel.WINDOW ? "其他系统提交" : "其他系统提交，" + application.channel().label();
  }

  /** What a receipt calls the application. */
  static String subject(Regime regime) {
    return regime == Regime.ENTRUSTED_REGISTRATION ? "本嘱托" : "本申请";
  }

  /** A fact's stored text as people say it. */
  static String value(FactDefinition definition, String text) {
    return switch (definition.type()) {
      case BOOLEAN -> Boolean.parseBoolean(text) ? "是" : "否";
      case STRING ->
          definition.options().stream().filter(option -> option.value().equals(text)).map(FactOption::label)
              .findFirst().orElse(text);
      default -> text;
    };
  }

  static String valueWithUnit(FactDefinition definition, String text) {
    String said = value(definition, text);
    return definition.unit() == null ? said : said + " " + definition.unit();
  }
}
