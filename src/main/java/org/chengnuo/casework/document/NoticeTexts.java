package org.chengnuo.casework.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.document.NoticeText.Remedies;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.engine.StartRefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of everything that the bureau sends. Read and checked at the start: a missing text or one that cites a law
 * of another regime must not come to light on somebody's desk.
 */
@Component
class NoticeTexts {

  private final Map<NoticeTemplate, TemplateFile> files;
  private final Map<Remedies, String> remedies;
  private final CaseTypes types;

  /** @throws StartRefusedException naming everything that is wrong with the texts */
  @Autowired
  NoticeTexts(CaseTypes types, ResourcePatternResolver resources) {
    this(types, new NoticeFiles(resources, "classpath:notices/"));
  }

  NoticeTexts(CaseTypes types, NoticeFiles read) {
    this.types = types;
    this.files = read.templates(types);
    this.remedies = read.remedies();
    List<String> problems =
        Stream.concat(read.problems().stream(), new NoticeChecks(types, files, remedies).problems().stream()).toList();
    if (!problems.isEmpty()) {
      throw new StartRefusedException("文书文本有误：\n" + String.join("\n", problems), "改正 notices 目录下的文件后重新启动。");
    }
  }

  /**
   * The words for a regime.
   *
   * @param regime null for a process that knows none
   * @throws IllegalStateException where cases of that regime are never sent this
   */
  NoticeText get(NoticeTemplate template, Regime regime) {
    return file(template).texts().stream()
        .filter(text -> text.isFor(regime))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No text " + template + " for " + regime));
  }

  NoticeKind kind(NoticeTemplate template) {
    return types.code(NoticeKind.class, file(template).kind());
  }

  /** @throws IllegalStateException if no process has declared the template */
  TemplateFile file(NoticeTemplate template) {
    TemplateFile file = files.get(template);
    if (file == null) {
      throw new IllegalStateException("No process declares the text " + template);
    }
    return file;
  }

  /** Empty for {@link Remedies#NONE}. */
  String words(Remedies of) {
    return remedies.getOrDefault(of, "");
  }
}
