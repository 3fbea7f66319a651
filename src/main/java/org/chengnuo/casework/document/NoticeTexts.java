package org.chengnuo.casework.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.casework.Correspondence;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.document.NoticeText.Remedies;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.engine.StartRefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of everything that the bureau sends. Read and checked at the start: a missing text or one that cites a law
 * of another regime must not come to light on somebody's desk.
 */
@Component
public class NoticeTexts {

  private static final String FOLDER = "classpath:notices/";

  private final ResourcePatternResolver resources;
  private final String folder;
  private final List<String> problems = new ArrayList<>();
  private final Map<NoticeTemplate, TemplateFile> files = new HashMap<>();
  private final Map<Remedies, String> remedies;
  private final NoticeKinds kinds;

  /** @throws StartRefusedException naming everything that is wrong with the texts */
  @Autowired
  NoticeTexts(List<Correspondence> all, ResourcePatternResolver resources) {
    this(all, resources, FOLDER);
  }

  NoticeTexts(List<Correspondence> all, ResourcePatternResolver resources, String folder) {
    this.resources = resources;
    this.folder = folder;
    this.kinds = new NoticeKinds(all);
    all.forEach(this::read);
    refuseOthers(all);
    remedies = read("remedies.yaml", new TypeReference<Map<Remedies, String>>() {}).orElse(Map.of());
    problems.addAll(new NoticeChecks(all, files, remedies).problems());
    if (!problems.isEmpty()) {
      throw new StartRefusedException("文书文本有误：\n" + String.join("\n", problems), "改正 notices 目录下的文件后重新启动。");
    }
  }

  private void read(Correspondence process) {
    process.templates().forEach(
        template -> read(path(process, template), new TypeReference<TemplateFile>() {})
            .ifPresent(file -> files.put(template, file)));
  }

  private static String path(Correspondence process, NoticeTemplate template) {
    return process.process() + "/" + template.file();
  }

  private <T> Optional<T> read(String path, TypeReference<T> type) {
    Resource resource = resources.getResource(folder + path);
    if (!resource.exists()) {
      problems.add(path + "：文件不存在");
      return Optional.empty();
    }
    try (InputStream content = resource.getInputStream()) {
      return Optional.of(new YAMLMapper().readValue(content, type));
    } catch (JsonProcessingException unreadable) {
      problems.add(path + "：无法读取：" + unreadable.getOriginalMessage().replaceAll("\\s+", " "));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that nothing sends was forgotten, or its name is mistyped. */
  private void refuseOthers(List<Correspondence> all) {
    Set<String> known =
        all.stream()
            .flatMap(process -> process.templates().stream().map(template -> path(process, template)))
            .collect(Collectors.toSet());
    try {
      Stream.of(resources.getResources(folder.replace("classpath:", "classpath*:") + "*/*.yaml"))
          .map(NoticeTexts::path)
          .filter(path -> !known.contains(path))
          .forEach(path -> problems.add(path + "：没有流程出具该文书"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(Resource file) {
    try {
      String[] parts = file.getURL().getPath().split("/");
      return parts[parts.length - 2] + "/" + parts[parts.length - 1];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The words for a regime.
   *
   * @param regime null for a process that knows none
   * @throws IllegalStateException where cases of that regime are never sent this
   */
  public NoticeText get(NoticeTemplate template, Regime regime) {
    return files.get(template).texts().stream()
        .filter(text -> text.isFor(regime))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No text " + template + " for " + regime));
  }

  /** What stands over the document. */
  public String title(NoticeTemplate template, Regime regime) {
    return get(template, regime).titleOr(kind(template));
  }

  /** What stands over documents of that kind. */
  String title(NoticeKind kind, Regime regime) {
    return files.values().stream()
        .filter(file -> file.kind().equals(kind.name()))
        .flatMap(file -> file.texts().stream())
        .filter(text -> text.isFor(regime))
        .findFirst()
        .map(text -> text.titleOr(kind))
        .orElse(kind.label());
  }

  TemplateFile file(NoticeTemplate template) {
    return files.get(template);
  }

  NoticeKind kind(NoticeTemplate template) {
    return kinds.get(files.get(template).kind());
  }

  /** Empty for {@link Remedies#NONE}. */
  String words(Remedies of) {
    return remedies.getOrDefault(of, "");
  }
}
