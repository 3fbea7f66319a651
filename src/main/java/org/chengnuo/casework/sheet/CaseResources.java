package org.chengnuo.casework.sheet;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.casework.Case;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** Puts together what other programs read of a case. */
@Component
class CaseResources {

  /** What every case has. */
  record Head(
      String caseNumber,
      @Schema(description = "流程标识") String process,
      @Schema(description = "名称：办理事项或者流程所称") String title,
      String processInstanceId,
      OffsetDateTime receivedAt,
      String registeredBy,
      String answerable,
      String state,
      String stateLabel,
      String outcome,
      String outcomeLabel,
      OffsetDateTime closedAt,
      @Schema(description = "本件中出现的用户编号及其姓名") Map<String, String> people) {}

  private final ProcessWords words;
  private final Chapters chapters;
  private final PersonNames names;
  private final Times times;

  CaseResources(ProcessWords words, Chapters chapters, PersonNames names, Times times) {
    this.words = words;
    this.chapters = chapters;
    this.names = names;
    this.times = times;
  }

  CaseResource of(CaseSheet sheet) {
    List<Told> told = chapters.of(sheet.file()).flatMap(chapter -> chapter.told(sheet).stream()).toList();
    CaseResource resource = new CaseResource();
    resource.add(head(sheet, told));
    told.stream().map(Told::properties).forEach(resource::add);
    return resource;
  }

  private Head head(CaseSheet sheet, List<Told> told) {
    Case file = sheet.file();
    HeadWords said = words.head(sheet);
    return new Head(
        file.number(),
        file.process(),
        file.title(),
        file.processInstanceId(),
        times.local(file.openedAt()),
        file.opener().userId(),
        sheet.standing().answerable(),
        said.state().code(),
        said.state().label(),
        sheet.standing().outcome(),
        said.outcomeLabel(),
        times.local(sheet.standing().closedAt()),
        people(sheet, told));
  }

  private Map<String, String> people(CaseSheet sheet, List<Told> told) {
    return Stream.concat(
            Stream.of(sheet.file().opener().userId(), sheet.standing().answerable()).filter(Objects::nonNull),
            told.stream().flatMap(each -> each.people().stream()))
        .distinct()
        .collect(Collectors.toMap(Function.identity(), names::of, (one, same) -> one, TreeMap::new));
  }
}
