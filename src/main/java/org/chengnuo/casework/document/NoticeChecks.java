package org.chengnuo.casework.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.document.NoticeText.Remedies;
import org.chengnuo.catalogue.Regime;

/** The rules that the words of the notices have to keep. */
final class NoticeChecks {

  static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  private static final Set<String> OF_THE_BUREAU = Set.of("reviewOrgan", "court");

  /** Every document says which case it belongs to and what that is about. */
  private static final List<String> IN_EVERY_TEXT = List.of("item", "case");

  /** Nothing but a permit rests on it. */
  private static final String PERMIT_LAW = "行政许可法";

  private final List<CaseType> all;
  private final Map<NoticeTemplate, TemplateFile> files;
  private final Map<Remedies, String> remedies;
  private final List<String> problems = new ArrayList<>();

  /** @param files what was read; a file that is missing or cannot be read has its problem already */
  NoticeChecks(CaseTypes types, Map<NoticeTemplate, TemplateFile> files, Map<Remedies, String> remedies) {
    this.all = types.all();
    this.files = files;
    this.remedies = remedies;
  }

  /** What is wrong, in Chinese. */
  List<String> problems() {
    checkKinds();
    for (CaseType process : all) {
      for (NoticeTemplate template : process.notices()) {
        if (files.containsKey(template)) {
          new OfTemplate(process, template, files.get(template)).check();
        }
      }
    }
    checkTitles();
    checkMarks();
    checkRemedies();
    return problems;
  }

  private Stream<NoticeKind> kinds() {
    return all.stream().flatMap(NoticeChecks::kindsOf);
  }

  private static Stream<NoticeKind> kindsOf(CaseType process) {
    return process.codes().stream().filter(NoticeKind.class::isInstance).map(NoticeKind.class::cast);
  }

  private void checkKinds() {
    Set<String> used = files.values().stream().map(TemplateFile::kind).collect(Collectors.toSet());
    kinds().filter(kind -> isBlank(kind.label()) || isBlank(kind.mark()))
        .forEach(kind -> problems.add("文书种类 " + kind.name() + "：缺少标题或者字号"));
    kinds().filter(kind -> !used.contains(kind.name()))
        .forEach(kind -> problems.add("文书种类 " + kind.name() + "：没有文书使用"));
    Set<String> marks = new HashSet<>();
    kinds().map(NoticeKind::mark).filter(mark -> !isBlank(mark) && !marks.add(mark))
        .forEach(mark -> problems.add("字号“" + mark + "”：用于多种文书"));
  }

  /** The rules of one template. */
  private final class OfTemplate {

    private final CaseType process;
    private final NoticeTemplate template;
    private final TemplateFile file;

    private OfTemplate(CaseType process, NoticeTemplate template, TemplateFile file) {
      this.process = process;
      this.template = template;
      this.file = file;
    }

    private void check() {
      if (kinds().noneMatch(kind -> kind.name().equals(file.kind()))) {
        add("未知的文书种类 " + file.kind());
      }
      file.fields().stream().filter(ofEveryLetter()::contains)
          .forEach(name -> add("占位符 {" + name + "} 由办件自动填写，不得另列"));
      file.mayOmit().keySet().stream().filter(Predicate.not(file.fields()::contains))
          .forEach(name -> add("可以省略的 {" + name + "} 不在所列占位符之中"));
      if (process.noticesByRegime()) {
        Arrays.stream(Regime.values()).forEach(this::checkRegime);
      } else {
        checkWithoutRegimes();
      }
      file.texts().forEach(this::check);
    }

    private void checkRegime(Regime regime) {
      long written = file.texts().stream().filter(text -> text.regimes().contains(regime)).count();
      if (!file.never().contains(regime) && written != 1) {
        add(regime + " 应有且只有一段文本，现有 " + written + " 段");
      }
      if (file.never().contains(regime) && written != 0) {
        add(regime + " 不应有文本：此类事项不出具该文书");
      }
    }

    private void checkWithoutRegimes() {
      if (file.texts().size() != 1 || !file.texts().get(0).regimes().isEmpty()) {
        add("该流程不分事项类别，应有且只有一段不列类别的文本");
      }
    }

    private void check(NoticeText text) {
      String regimes = text.regimes().isEmpty() ? "" : text.regimes() + " ";
      if (process.noticesByRegime() && text.regimes().isEmpty()) {
        add("有文本未列适用的事项类别");
      }
      if (isBlank(text.body()) || isBlank(text.basis())) {
        add(regimes + "缺少正文或者依据");
        return;
      }
      String words = text.body() + text.basis();
      Set<String> used = placeholders(words);
      used.stream().filter(name -> !ofEveryLetter().contains(name) && !file.fields().contains(name))
          .forEach(name -> add(regimes + "有未知的占位符 {" + name + "}"));
      file.fields().stream().filter(Predicate.not(used::contains)).filter(name -> !file.mayOmit(name, text))
          .forEach(name -> add(regimes + "漏写 {" + name + "}"));
      IN_EVERY_TEXT.stream().filter(Predicate.not(used::contains)).forEach(name -> add(regimes + "漏写 {" + name + "}"));
      if (words.contains(PERMIT_LAW) && (text.regimes().isEmpty() || !text.regimes().stream().allMatch(Regime::permit))) {
        add(regimes + "不是行政许可，不得引用" + PERMIT_LAW);
      }
      if (file.unfavourable() && text.remedies() == Remedies.NONE) {
        add(regimes + "对当事人不利，须告知救济途径");
      }
      if (text.mark() != null && kinds().anyMatch(kind -> text.mark().equals(kind.mark()))) {
        add(regimes + "字号“" + text.mark() + "”已用于其他文书");
      }
    }

    private Set<String> ofEveryLetter() {
      return Stream.concat(Letter.PLACEHOLDERS.stream(), process.placeholders().stream()).collect(Collectors.toSet());
    }

    private void add(String problem) {
      problems.add(process.key() + "/" + template.file() + "：" + problem);
    }
  }

  /** All texts of a kind bear one title and one mark where they are for one regime: they are cited by it. */
  private void checkTitles() {
    kinds().forEach(kind -> {
      Map<String, Set<String>> titles = new TreeMap<>();
      textsOf(kind).forEach(text -> regimes(text).forEach(
          regime -> titles.computeIfAbsent(regime, none -> new HashSet<>())
              .add(text.titleOr(kind) + " " + text.markOr(kind))));
      titles.forEach((regime, different) -> {
        if (different.size() > 1) {
          problems.add(kind.name() + "：" + regime + "标题或字号不一致：" + different);
        }
      });
    });
  }

  private static Stream<String> regimes(NoticeText text) {
    return text.regimes().isEmpty() ? Stream.of("") : text.regimes().stream().map(regime -> regime + " 的");
  }

  private Stream<NoticeText> textsOf(NoticeKind kind) {
    return files.values().stream().filter(file -> kind.name().equals(file.kind())).flatMap(file -> file.texts().stream());
  }

  /** A series that two processes count in would be nobody's. */
  private void checkMarks() {
    Map<String, Set<String>> owners = new TreeMap<>();
    for (CaseType process : all) {
      kindsOf(process).forEach(
          kind -> textsOf(kind).flatMap(text -> Optional.ofNullable(text.mark()).stream())
              .forEach(mark -> owners.computeIfAbsent(mark, none -> new HashSet<>()).add(process.key())));
    }
    owners.forEach((mark, processes) -> {
      if (processes.size() > 1) {
        problems.add("字号“" + mark + "”：用于多个流程的文书：" + processes);
      }
    });
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

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
