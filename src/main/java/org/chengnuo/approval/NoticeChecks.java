package org.chengnuo.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengnuo.approval.NoticeText.Remedies;
import org.chengnuo.catalogue.Regime;

/** The rules that the words of the notices have to keep. */
final class NoticeChecks {

  static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  private static final Set<String> OF_EVERY_CASE =
      Set.of("you", "item", "case", "promised", "statutory", "statutoryBasis", "itemBasis");
  private static final Set<String> OF_THE_BUREAU = Set.of("reviewOrgan", "court");

  /** Nothing but a permit rests on it. */
  private static final String PERMIT_LAW = "行政许可法";

  private final Map<NoticeTemplate, List<NoticeText>> texts;
  private final Map<Remedies, String> remedies;
  private final List<String> problems = new ArrayList<>();

  NoticeChecks(Map<NoticeTemplate, List<NoticeText>> texts, Map<Remedies, String> remedies) {
    this.texts = texts;
    this.remedies = remedies;
  }

  /** What is wrong, in Chinese. */
  List<String> problems() {
    texts.forEach(
        (template, ofTemplate) -> {
          checkRegimes(template, ofTemplate);
          ofTemplate.forEach(text -> check(template, text));
        });
    checkTitles();
    checkRemedies();
    return problems;
  }

  private void checkRegimes(NoticeTemplate template, List<NoticeText> ofTemplate) {
    for (Regime regime : Regime.values()) {
      long written = ofTemplate.stream().filter(text -> text.regimes().contains(regime)).count();
      if (template.dueTo(regime) && written != 1) {
        add(template, regime + " 应有且只有一段文本，现有 " + written + " 段");
      }
      if (!template.dueTo(regime) && written != 0) {
        add(template, regime + " 不应有文本：此类事项不出具该文书");
      }
    }
  }

  private void check(NoticeTemplate template, NoticeText text) {
    String regimes = text.regimes().toString();
    if (text.body() == null || text.basis() == null) {
      add(template, regimes + " 缺少正文或者依据");
      return;
    }
    String words = text.body() + text.basis();
    Set<String> used = placeholders(words);
    used.stream().filter(name -> !OF_EVERY_CASE.contains(name) && !template.fields().contains(name))
        .forEach(name -> add(template, regimes + " 有未知的占位符 {" + name + "}"));
    template.fields().stream().filter(Predicate.not(used::contains))
        .filter(name -> !text.regimes().stream().allMatch(regime -> template.mayOmit(name, regime)))
        .forEach(name -> add(template, regimes + " 漏写 {" + name + "}"));
    List.of("item", "case").stream().filter(Predicate.not(used::contains))
        .forEach(name -> add(template, regimes + " 漏写 {" + name + "}"));
    if (words.contains(PERMIT_LAW) && !text.regimes().stream().allMatch(Regime::permit)) {
      add(template, regimes + " 不是行政许可，不得引用" + PERMIT_LAW);
    }
    if (template.unfavourable() && text.remedies() == Remedies.NONE) {
      add(template, regimes + " 对申请人不利，须告知救济途径");
    }
    if (text.mark() != null && Arrays.stream(NoticeKind.values()).anyMatch(kind -> kind.mark().equals(text.mark()))) {
      add(template, regimes + " 的字号“" + text.mark() + "”已用于其他文书");
    }
  }

  /** A document is found again by kind and regime, so that all texts of a kind must bear one title. */
  private void checkTitles() {
    for (NoticeKind kind : NoticeKind.values()) {
      for (Regime regime : Regime.values()) {
        Set<String> titles =
            texts.entrySet().stream()
                .filter(of -> of.getKey().kind() == kind)
                .flatMap(of -> of.getValue().stream())
                .filter(text -> text.regimes().contains(regime))
                .map(text -> text.titleOr(kind) + " " + text.markOr(kind))
                .collect(Collectors.toSet());
        if (titles.size() > 1) {
          problems.add(kind + "：" + regime + " 的标题或字号不一致：" + titles);
        }
      }
    }
  }

  private void checkRemedies() {
    for (Remedies each : Remedies.values()) {
      String words = remedies.getOrDefault(each, "");
      if (each != Remedies.NONE && words.isBlank()) {
        problems.add("remedies.yaml：缺少 " + each);
      }
      placeholders(words).stream().filter(Predicate.not(OF_THE_BUREAU::contains))
          .forEach(name -> problems.add("remedies.yaml：" + each + " 有未知的占位符 {" + name + "}"));
    }
  }

  private static Set<String> placeholders(String words) {
    return PLACEHOLDER.matcher(words).results().map((MatchResult found) -> found.group(1)).collect(Collectors.toSet());
  }

  private void add(NoticeTemplate template, String problem) {
    problems.add(template.file() + "：" + problem);
  }
}
