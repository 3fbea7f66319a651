package org.chengnuo.approval.sheet;

import java.util.HashMap;
import java.util.Map;
import org.chengnuo.approval.Stage;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.FactDefinition;
import org.chengnuo.catalogue.FactOption;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.clock.ClockEntry;
import org.chengnuo.clock.PauseCause;

/** What stored codes are called by people. */
final class Words {

  private static final Map<String, String> CONCLUSIONS = new HashMap<>();

  static {
    CONCLUSIONS.putAll(
        Map.of("ACCEPT", "受理", "CORRECT", "补正", "REJECT", "不予受理", "DEEMED", "视为受理", "PASS", "通过", "FAIL", "不通过"));
    CONCLUSIONS.putAll(
        Map.of("AGREE", "同意", "DISAGREE", "不同意", "SILENT", "逾期视为同意", "GRANT", "准予", "REFUSE", "不予", "RETURN", "退回"));
    CONCLUSIONS.putAll(
        Map.of(
            "APPROVED", "同意", "REFUSED", "不同意", "UPHELD", "默许成立", "NOT_UPHELD", "默许不成立", "FINISHED", "已结束",
            "EXPEDITED", "已督办", "EXCLUDE", "转特别程序"));
    for (PauseCause cause : PauseCause.values()) {
      CONCLUSIONS.put(cause.name(), cause.label());
    }
  }

  private Words() {}

  /** An opinion's conclusion; the code itself where nobody has named it. */
  static String conclusion(Stage stage, String code, Regime regime) {
    return switch (stage) {
      case REVIEW -> "建议" + decided(code, regime);
      case DECISION -> decided(code, regime);
      default -> CONCLUSIONS.getOrDefault(code, code);
    };
  }

  private static String decided(String code, Regime regime) {
    return switch (code) {
      case "GRANT" -> regime.granted();
      case "REFUSE" -> regime.refused();
      default -> CONCLUSIONS.getOrDefault(code, code);
    };
  }

  static String applicantType(ApplicantType type) {
    return type == ApplicantType.PERSON ? "自然人" : "法人或其他组织";
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

  static String entry(ClockEntry entry) {
    return switch (entry.kind()) {
      case START -> "起算";
      case PAUSE -> "中止（" + PauseCause.valueOf(entry.cause()).label() + "）";
      case RESUME -> "恢复（" + PauseCause.valueOf(entry.cause()).label() + "结束）";
      case EXTEND -> "延长 " + entry.days() + " 个工作日";
      case STOP -> "停止";
    };
  }
}
