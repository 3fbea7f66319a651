package org.chengnuo.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.Openings;
import org.chengnuo.casework.Party;
import org.chengnuo.casework.StartRequest;
import org.chengnuo.engine.StartAnswers;
import org.chengnuo.identifier.PhoneNumber;
import org.chengnuo.opinion.Concern.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people told the bureau, filed as cases. */
@Component
class Concerns {

  private final Openings openings;
  private final Cases cases;
  private final OpinionLimits limits;
  private final JdbcClient jdbc;

  Concerns(Openings openings, Cases cases, OpinionLimits limits, JdbcClient jdbc) {
    this.openings = openings;
    this.cases = cases;
    this.limits = limits;
    this.jdbc = jdbc;
  }

  /**
   * Opens the case and starts its limits.
   *
   * @throws org.chengnuo.problem.InvalidInputException naming every offending variable
   * @throws org.chengnuo.casework.RepeatedRequestException if a case was opened under the same request id
   */
  Case register(StartAnswers sent, String processInstanceId) {
    Optional<OpinionKind> kind = sent.choice(PublicOpinion.KIND);
    Optional<OpinionChannel> channel = sent.choice(PublicOpinion.CHANNEL);
    String place = sent.required(PublicOpinion.PLACE);
    String content = sent.required(PublicOpinion.CONTENT);
    Reply reply =
        new Reply(
            sent.choice(PublicOpinion.REPLY_BY, ReplyWay.NONE), sent.text(PublicOpinion.REPLY_TO).orElse(null));
    Party party = party(sent, reply);
    String requestId = sent.text(PublicOpinion.REQUEST_ID).orElse(null);
    sent.refuseOthers();
    sent.verify();
    StartRequest request =
        StartRequest.of(
            requestId, kind.get(), channel.get(), place, content, reply.by(), Optional.ofNullable(reply.to()),
            Optional.ofNullable(party).map(Party::name), Optional.ofNullable(party).map(Party::phone));
    Case file =
        openings.open(PublicOpinion.TYPE, processInstanceId, "民情民意·" + kind.get().label(), party, request);
    file(new Concern(file, kind.get(), channel.get(), place, content, reply, null));
    limits.start(file);
    return file;
  }

  /** Who is to be answered must be reachable; who is not may stay unknown. */
  private static Party party(StartAnswers sent, Reply reply) {
    Optional<String> name = sent.text(PublicOpinion.NAME);
    Optional<String> phone = sent.text(PublicOpinion.PHONE);
    Optional<PhoneNumber> number = phone.flatMap(PhoneNumber::parse);
    if (phone.isPresent() && number.isEmpty()) {
      sent.wrong(PublicOpinion.PHONE, "不是有效的电话号码");
    }
    if (name.isEmpty() && (phone.isPresent() || reply.wished())) {
      sent.wrong(PublicOpinion.NAME, "留有电话或者希望得到答复的，请填写如何称呼");
    }
    if (reply.by() == ReplyWay.PHONE && phone.isEmpty()) {
      sent.wrong(PublicOpinion.PHONE, "希望电话答复的，请填写联系电话");
    }
    if (reply.to() == null && (reply.by() == ReplyWay.MAIL || reply.by() == ReplyWay.VISIT)) {
      sent.wrong(PublicOpinion.REPLY_TO, "希望信函或者上门答复的，请填写地址");
    }
    return name.map(given -> new Party(given, number.map(PhoneNumber::value).orElse(null))).orElse(null);
  }

  private void file(Concern concern) {
    jdbc.sql(
            """
            insert into public_opinion (case_number, kind, channel, place, content, reply_by, reply_to)
            values (:case, :kind, :channel, :place, :content, :by, :to)
            """)
        .param("case", concern.file().number())
        .param("kind", concern.kind().name())
        .param("channel", concern.channel().name())
        .param("place", concern.place())
        .param("content", concern.content())
        .param("by", concern.reply().by().name())
        .param("to", concern.reply().to())
        .update();
  }

  /** @throws org.chengnuo.problem.NotFoundException if there is no such case */
  Concern get(String caseNumber) {
    Case file = cases.get(caseNumber);
    return jdbc.sql("select * from public_opinion where case_number = :case")
        .param("case", caseNumber)
        .query((row, i) -> concern(row, file))
        .single();
  }

  private static Concern concern(ResultSet row, Case file) throws SQLException {
    String topic = row.getString("topic");
    return new Concern(
        file,
        OpinionKind.valueOf(row.getString("kind")),
        OpinionChannel.valueOf(row.getString("channel")),
        row.getString("place"),
        row.getString("content"),
        new Reply(ReplyWay.valueOf(row.getString("reply_by")), row.getString("reply_to")),
        topic == null ? null : OpinionTopic.valueOf(topic));
  }

  void sort(String caseNumber, OpinionTopic topic) {
    jdbc.sql("update public_opinion set topic = :topic where case_number = :case")
        .param("topic", topic.name())
        .param("case", caseNumber)
        .update();
  }
}
