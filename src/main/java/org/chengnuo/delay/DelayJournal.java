package org.chengnuo.delay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.sheet.FollowUpEntry;
import org.chengnuo.casework.sheet.FollowUpJournal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which broken promises of a case were explained, and which still have to be. */
@Component
class DelayJournal implements FollowUpJournal {

  private final JdbcClient jdbc;

  DelayJournal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<FollowUpEntry> of(Case file) {
    return jdbc.sql(
            """
            select opened_at, reason, explained_by, published_at from delay_explanation
            where case_number = :case order by id
            """)
        .param("case", file.number())
        .query(DelayJournal::entry)
        .list();
  }

  private static FollowUpEntry entry(ResultSet row, int index) throws SQLException {
    Timestamp published = row.getTimestamp("published_at");
    return published == null
        ? new FollowUpEntry("DELAY_OPEN", "承诺超期，待说明原因", null, null, row.getTimestamp("opened_at").toInstant(), null, null)
        : new FollowUpEntry(
            "DELAY_PUBLISHED", "已公布超期原因", row.getString("reason"), row.getString("explained_by"),
            published.toInstant(), null, DelayNotice.DELAY);
  }
}
