package org.chengnuo.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Chapter;
import org.chengnuo.casework.sheet.Shown;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.casework.sheet.Told;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** What the complaint says, against whom, and the appeal. Who wished to stay unknown is shown to those who may know. */
@Component
class ComplaintChapter implements Chapter {

  record Model(List<Line> lines) {}

  record Line(String label, String text) {}

  record Properties(Told complaint) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CaseComplaint")
    record Told(
        String content, String aboutCase, String accused, String accusedUnit, By complainant, boolean reachable,
        AppealTold appeal) {}

    /** Name and telephone only for those who may know them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CaseComplainant")
    record By(boolean anonymous, String name, String phone) {}

    @Schema(name = "CaseComplaintAppeal")
    record AppealTold(String grounds, String filedBy, OffsetDateTime filedAt) {}
  }

  private final Complaints complaints;
  private final ComplaintLetters letters;
  private final Accused accused;
  private final PersonNames names;
  private final Times times;

  ComplaintChapter(
      Complaints complaints, ComplaintLetters letters, Accused accused, PersonNames names, Times times) {
    this.complaints = complaints;
    this.letters = letters;
    this.accused = accused;
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 100;
  }

  @Override
  public Optional<String> process() {
    return Optional.of(ComplaintHandling.KEY);
  }

  @Override
  public Set<String> neededAt() {
    return Set.of(
        "UserTask_AcceptComplaint", "UserTask_InvestigateComplaint", "UserTask_DecideComplaint",
        "UserTask_ReviewComplaint");
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    String caseNumber = sheet.file().number();
    Complaint complaint = complaints.get(caseNumber);
    List<Line> lines = new ArrayList<>();
    add(lines, "投诉内容", complaint.content());
    add(lines, "被投诉人", names.of(complaint.accused()));
    add(lines, "被投诉的窗口或科室", complaint.accusedUnit());
    add(lines, "涉及的办件", complaint.aboutCase());
    add(lines, "投诉人", inWords(complaint));
    add(lines, "书面答复", letters.canReach(sheet.file()) ? "能够送达" : "无法联系，不送达");
    complaints.appeal(caseNumber)
        .ifPresent(appeal -> add(lines, "复核申请", times.minute(appeal.at()) + " 申请，理由：" + appeal.grounds()));
    return Optional.of(new Shown("投诉", "complaint/complaint", new Model(lines)));
  }

  private static void add(List<Line> lines, String label, String text) {
    if (text != null) {
      lines.add(new Line(label, text));
    }
  }

  private String inWords(Complaint complaint) {
    Complainant known = known(complaint);
    String who = Stream.of(known.name(), known.phone()).filter(Objects::nonNull).collect(Collectors.joining("，"));
    if (!known.anonymous()) {
      return who;
    }
    return who.isEmpty() ? "匿名" : "匿名，仅供办理人员知悉：" + who;
  }

  private Complainant known(Complaint complaint) {
    Complainant complainant = complaint.complainant();
    return !complainant.anonymous() || accused.mayKnowComplainant(complaint)
        ? complainant : new Complainant(true, null, null);
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    Complaint complaint = complaints.get(sheet.file().number());
    Complainant known = known(complaint);
    Optional<Complaints.Appeal> appeal = complaints.appeal(sheet.file().number());
    return Optional.of(
        Told.of(
            new Properties(
                new Properties.Told(
                    complaint.content(),
                    complaint.aboutCase(),
                    complaint.accused(),
                    complaint.accusedUnit(),
                    new Properties.By(known.anonymous(), known.name(), known.phone()),
                    letters.canReach(sheet.file()),
                    appeal.map(filed -> new Properties.AppealTold(filed.grounds(), filed.by(), times.local(filed.at())))
                        .orElse(null))),
            appeal.stream().map(Complaints.Appeal::by)));
  }
}
