package org.chengnuo.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.Set;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Chapter;
import org.chengnuo.casework.sheet.Shown;
import org.chengnuo.casework.sheet.StepNames;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.casework.sheet.Told;
import org.springframework.stereotype.Component;

/** What the person told, how they wish to be answered, and which section has it. */
@Component
class ConcernChapter implements Chapter {

  /** @param phone,replyTo,section null where there is none */
  record Model(Concern concern, String phone, String received, String section) {}

  record Properties(Resource publicOpinion) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CasePublicOpinion")
  record Resource(
      OpinionKind kind, OpinionChannel channel, String place, String content, Answering reply, Sorted sorted) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CasePublicOpinionReply")
  record Answering(ReplyWay by, String to, String phone) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CasePublicOpinionSorting")
  record Sorted(OpinionTopic topic, String section, String sectionName) {}

  private final Concerns concerns;
  private final StepNames names;
  private final Times times;

  ConcernChapter(Concerns concerns, StepNames names, Times times) {
    this.concerns = concerns;
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 100;
  }

  @Override
  public Optional<String> process() {
    return Optional.of(PublicOpinion.KEY);
  }

  @Override
  public Set<String> neededAt() {
    return Set.of("UserTask_SortOpinion", "UserTask_AnswerOpinion");
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    Concern concern = concerns.get(sheet.file().number());
    return Optional.of(
        new Shown(
            "民情民意", "opinion/concern",
            new Model(concern, phone(concern.file()), times.minute(concern.file().openedAt()), sectionName(concern.topic()))));
  }

  private static String phone(Case file) {
    return file.party() == null ? null : file.party().phone();
  }

  private String sectionName(OpinionTopic topic) {
    return topic == null || topic.section() == null ? null : names.of(topic.section());
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    Concern concern = concerns.get(sheet.file().number());
    OpinionTopic topic = concern.topic();
    return Optional.of(
        Told.of(
            new Properties(
                new Resource(
                    concern.kind(), concern.channel(), concern.place(), concern.content(),
                    new Answering(concern.reply().by(), concern.reply().to(), phone(concern.file())),
                    topic == null ? null : new Sorted(topic, topic.section(), sectionName(topic))))));
  }
}
