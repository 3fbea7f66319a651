package org.chengnuo.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengnuo.engine.CommittedValues;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.label.Labelled;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases: opened once, answered for by one person to the end (首问负责制), closed once. What never changes of a case is
 * kept in memory, so that its steps do not read it again.
 */
@Component
public class Cases {

  private static final int KEPT = 4096;

  private final JdbcClient jdbc;
  private final CurrentUser user;
  private final List<EndConditions> conditions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  private final CommittedValues<String, Case> known = new CommittedValues<>();

  /** Cases that are known to have an answerable person. */
  private final Cache<String, Boolean> answered = Caffeine.newBuilder().maximumSize(KEPT).build();

  Cases(
      JdbcClient jdbc, CurrentUser user, List<EndConditions> conditions, ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.user = user;
    this.conditions = conditions;
    this.events = events;
    this.clock = clock;
  }

  // Opening

  /** Who opens a case now. */
  public Opener opener() {
    return new Opener(user.actor(), user.isSourceSystem());
  }

  /**
   * Opens a case. A clerk who opens it at the window answers for it from now on; who hands it in on line or from another
   * system does not.
   *
   * @throws org.springframework.dao.DuplicateKeyException if the opener has opened one under the same request id
   */
  public void open(Case opened, StartRequest request) {
    jdbc.sql(
            """
            insert into case_file (case_number, process, process_instance_id, title, party_name, party_phone, opened_at,
              opened_by, source_system, request_id, request_digest, answerable)
            values (:number, :process, :instance, :title, :name, :phone, :at, :by, :system, :request, :digest,
              :answerable)
            """)
        .param("number", opened.number())
        .param("process", opened.process())
        .param("instance", opened.processInstanceId())
        .param("title", opened.title())
        .param("name", opened.party() == null ? null : opened.party().name())
        .param("phone", opened.party() == null ? null : opened.party().phone())
        .param("at", Timestamp.from(opened.openedAt()))
        .param("by", opened.opener().userId())
        .param("system", opened.opener().sourceSystem())
        .param("request", request.id())
        .param("digest", request.digest())
        .param("answerable", user.isInAny(Set.of("window-clerks")) ? user.actor() : null)
        .update();
    known.add(opened.number(), opened);
  }

  /** What the opener has opened under the id of the request; empty where it has none. */
  Optional<Earlier> openedUnder(StartRequest request, Opener opener) {
    return request.id() == null
        ? Optional.empty()
        : jdbc.sql(
                """
                select case_number, process_instance_id, request_digest from case_file
                where opened_by = :opener and request_id = :request
                """)
            .param("opener", opener.userId())
            .param("request", request.id())
            .query((row, i) -> new Earlier(row.getString(1), row.getString(2), row.getString(3)))
            .optional();
  }

  /** A case that was opened before under some request id; {@code digest} is null where it was not kept. */
  public record Earlier(String caseNumber, String processInstanceId, String digest) {

    /**
     * Ends a start under the same id.
     *
     * @throws RepeatedRequestException if the same was handed in then
     * @throws ConflictException if something else was
     */
    public void refuse(StartRequest repeated) {
      if (digest != null && !digest.equals(repeated.digest())) {
        throw new ConflictException("请求编号已用于内容不同的另一份申请，办件编号 " + caseNumber + "；新的申请请使用新的请求编号");
      }
      throw new RepeatedRequestException(processInstanceId, caseNumber);
    }
  }

  // Reading

  /** @throws NotFoundException if there is no such case */
  public Case get(String number) {
    return find(number).orElseThrow(() -> new NotFoundException("没有编号为“" + number + "”的办件"));
  }

  public Optional<Case> find(String number) {
    return known.find(number, this::read);
  }

  private Optional<Case> read(String number) {
    return jdbc.sql("select * from case_file where case_number = :number").param("number", number).query(Cases::read).optional();
  }

  /** A row of {@code case_file}, for whoever reads it together with a table of their own. */
  public static Case read(ResultSet row, int index) throws SQLException {
    String name = row.getString("party_name");
    return new Case(
        row.getString("case_number"),
        row.getString("process"),
        row.getString("process_instance_id"),
        row.getString("title"),
        name == null ? null : new Party(name, row.getString("party_phone")),
        row.getTimestamp("opened_at").toInstant(),
        new Opener(row.getString("opened_by"), row.getString("source_system") != null));
  }

  // Who answers for it

  /** Makes a person answerable for the case to its end, unless somebody is already: the first who was asked. */
  public void answerFor(String number, String person) {
    if (answered.getIfPresent(number) != null) {
      return;
    }
    int changed =
        jdbc.sql("update case_file set answerable = :person where case_number = :number and answerable is null")
            .param("person", person)
            .param("number", number)
            .update();
    if (changed == 0) {
      // Somebody is, and that never changes; whether we became it is sure only after the commit.
      answered.put(number, true);
    }
  }

  // Ending

  /** Code of how the case ended; empty while it is open, or unknown. */
  public Optional<String> outcome(String number) {
    return jdbc.sql("select outcome from case_file where case_number = :number and outcome is not null")
        .param("number", number)
        .query(String.class)
        .optional();
  }

  /**
   * Ends the case and tells {@link CaseClosed}.
   *
   * @throws ConflictException if it has ended, or not with what its process demands of this outcome, see {@link
   *     EndConditions}
   */
  public void close(String number, Labelled outcome) {
    String process = get(number).process();
    String demanded =
        conditions.stream().filter(each -> each.process().equals(process))
            .flatMap(each -> each.of(number, outcome).stream())
            .map(condition -> " and " + condition)
            .collect(Collectors.joining());
    int closed =
        jdbc.sql(
                "update case_file set outcome = :outcome, closed_at = :at where case_number = :case and outcome is null"
                    + demanded)
            .param("outcome", outcome.name())
            .param("at", Timestamp.from(clock.instant()))
            .param("case", number)
            .update();
    if (closed != 1) {
      throw new ConflictException("办件 " + number + " 已办结，或者不具备以“" + outcome.label() + "”办结的条件");
    }
    events.publishEvent(new CaseClosed(number));
  }
}
