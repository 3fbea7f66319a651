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
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.document.NoticeText.Remedies;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Reads the texts and notes, in Chinese, what is missing, too much or cannot be read. */
final class NoticeFiles {

  private final ResourcePatternResolver resources;
  private final String folder;
  private final List<String> problems = new ArrayList<>();

  /** @param folder ends with a slash */
  NoticeFiles(ResourcePatternResolver resources, String folder) {
    this.resources = resources;
    this.folder = folder;
  }

  List<String> problems() {
    return problems;
  }

  Map<Remedies, String> remedies() {
    return read("remedies.yaml", new TypeReference<Map<Remedies, String>>() {}).orElse(Map.of());
  }

  /** The templates whose file is there and can be read. */
  Map<NoticeTemplate, TemplateFile> templates(CaseTypes types) {
    Map<NoticeTemplate, TemplateFile> files = new HashMap<>();
    for (CaseType process : types.all()) {
      for (NoticeTemplate template : process.notices()) {
        read(path(process, template), new TypeReference<TemplateFile>() {}).ifPresent(file -> files.put(template, file));
      }
    }
    noteOthers(types);
    return files;
  }

  private static String path(CaseType process, NoticeTemplate template) {
    return process.key() + "/" + template.file();
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
  private void noteOthers(CaseTypes types) {
    Set<String> known =
        types.all().stream()
            .flatMap(process -> process.notices().stream().map(template -> path(process, template)))
            .collect(Collectors.toSet());
    try {
      Stream.of(resources.getResources(folder.replace("classpath:", "classpath*:") + "*/*.yaml"))
          .map(NoticeFiles::path)
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
}
