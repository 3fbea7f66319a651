package org.chengnuo.silence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.chengnuo.casework.GrantedBySilence;
import org.chengnuo.problem.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The grants that silence has given, each the ground of a follow-up. */
@Component
class SilentGrants {

  /** As an SQL condition on the case that the parameter {@code case} names. */
  static final String GRANTED = "exists (select 1 from silent_grant where case_number = :case)";

  private final JdbcClient jdbc;

  SilentGrants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(GrantedBySilence granted) {
    jdbc.sql("insert into silent_grant (case_number, granted_at) values (:case, :at)")
        .param("case", granted.file().number())
        .param("at", Timestamp.from(granted.at()))
        .update();
  }

  /** @throws ConflictException if silence did not grant the case */
  Instant grantedAt(String caseNumber) {
    Optional<Instant> at =
        jdbc.sql("select granted_at from silent_grant where case_number = :case")
            .param("case", caseNumber)
            .query((row, i) -> row.getTimestamp(1).toInstant())
            .optional();
    return at.orElseThrow(() -> new ConflictException("办件 " + caseNumber + " 未因超时默许准予，没有善后事项"));
  }
}
