package org.chengnuo.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengnuo.approval.NoticeText.Remedies;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.engine.StartRefusedException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The words of everything that the bureau sends. Read and checked at the start: a missing text or one that cites a law
 * of another regime must not come to light on an applicant's desk.
 */
@Component
class NoticeTexts {

  private static final String FOLDER = "classpath:notices/";

  private final Map<NoticeTemplate, List<NoticeText>> texts = new EnumMap<>(NoticeTemplate.class);
  private final Map<Remedies, String> remedies;

  /** @throws StartRefusedException naming everything that is wrong with the texts */
  NoticeTexts(ResourceLoader resources) {
    List<String> problems = new ArrayList<>();
    for (NoticeTemplate template : NoticeTemplate.values()) {
      texts.put(template, read(resources, template.file(), new TypeReference<List<NoticeText>>() {}, problems)
          .orElse(List.of()));
    }
    remedies = read(resources, "remedies.yaml", new TypeReference<Map<Remedies, String>>() {}, problems)
        .orElse(Map.of());
    problems.addAll(new NoticeChecks(texts, remedies).problems());
    if (!problems.isEmpty()) {
      throw new StartRefusedException("文书文本有误：\n" + String.join("\n", problems), "改正 notices 目录下的文件后重新启动。");
    }
  }

  private static <T> Optional<T> read(
      ResourceLoader resources, String file, TypeReference<T> type, List<String> problems) {
    Resource resource = resources.getResource(FOLDER + file);
    if (!resource.exists()) {
      problems.add(file + "：文件不存在");
      return Optional.empty();
    }
    try (InputStream content = resource.getInputStream()) {
      return Optional.of(new YAMLMapper().readValue(content, type));
    } catch (JsonProcessingException unreadable) {
      problems.add(file + "：无法读取：" + unreadable.getOriginalMessage().replaceAll("\\s+", " "));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @throws IllegalStateException where items of that regime are never sent this */
  NoticeText get(NoticeTemplate template, Regime regime) {
    return texts.get(template).stream()
        .filter(text -> text.regimes().contains(regime))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No text " + template + " for " + regime));
  }

  /** What stands over documents of that kind. */
  String title(NoticeKind kind, Regime regime) {
    return texts.entrySet().stream()
        .filter(of -> of.getKey().kind() == kind)
        .flatMap(of -> of.getValue().stream())
        .filter(text -> text.regimes().contains(regime))
        .findFirst()
        .map(text -> text.titleOr(kind))
        .orElse(kind.title());
  }

  /** Empty for {@link Remedies#NONE}. */
  String words(Remedies of) {
    return remedies.getOrDefault(of, "");
  }
}
