package org.chengnuo.silence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.document.Letters;
import org.chengnuo.casework.sheet.FollowUpEntry;
import org.chengnuo.casework.sheet.FollowUpJournal;
import org.chengnuo.casework.sheet.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of silent approvals: the formal decision, the review, and what the review led to. */
@Component
class SilenceJournal implements FollowUpJournal {

  private final Letters letters;
  private final JdbcClient jdbc;

  SilenceJournal(Letters letters, JdbcClient jdbc) {
    this.letters = letters;
    this.jdbc = jdbc;
  }

  @Override
  public List<FollowUpEntry> of(Case file) {
    return jdbc.sql(
            """
            select f.note as formal_note, f.issued_by, f.issued_at, r.result, r.note, r.reviewed_by, r.reviewed_at,
              c.correction, c.corrected_by, c.corrected_at, v.reason, v.compensation, v.revoked_by, v.revoked_at
            from silent_grant g
            left join formal_decision f on f.case_number = g.case_number
            left join post_review r on r.case_number = g.case_number
            left join grant_correction c on c.case_number = g.case_number
            left join grant_revocation v on v.case_number = g.case_number
            where g.case_number = :case
            """)
        .param("case", file.number())
        .query((row, i) -> entries(row, file))
        .optional()
        .orElse(List.of());
  }

  private List<FollowUpEntry> entries(ResultSet row, Case file) throws SQLException {
    List<FollowUpEntry> entries = new ArrayList<>();
    if (row.getTimestamp("issued_at") != null) {
      entries.add(
          entry(row, "FORMAL_DECISION", "已补发正式决定", row.getString("formal_note"), "issued", Validity.VALID, null));
    }
    if (row.getTimestamp("reviewed_at") != null) {
      PostReviewResult review = PostReviewResult.valueOf(row.getString("result"));
      entries.add(
          entry(row, "POST_REVIEW_" + review, review.told(), row.getString("note"), "reviewed", Validity.VALID, null));
    }
    if (row.getTimestamp("corrected_at") != null) {
      entries.add(
          entry(
              row, "GRANT_CORRECTED", result(file) + "已更正", row.getString("correction"), "corrected", Validity.CORRECTED,
              SilenceNoticeKind.GRANT_CORRECTION));
    }
    if (row.getTimestamp("revoked_at") != null) {
      String note = "理由：" + row.getString("reason") + "\n赔偿：" + row.getString("compensation");
      entries.add(
          entry(
              row, "GRANT_REVOKED", result(file) + "已撤销", note, "revoked", Validity.REVOKED, SilenceNoticeKind.REVOCATION));
    }
    return entries;
  }

  /** What silence gave the case, as its regime calls it. */
  private String result(Case file) {
    return letters.of(file.number()).regime().silentResult();
  }

  /** @param done what the columns of person and time begin with */
  private static FollowUpEntry entry(
      ResultSet row, String kind, String label, String note, String done, Validity grant, NoticeKind told)
      throws SQLException {
    return new FollowUpEntry(
        kind, label, note, row.getString(done + "_by"), row.getTimestamp(done + "_at").toInstant(), grant, told);
  }
}
