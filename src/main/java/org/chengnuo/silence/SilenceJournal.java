package org.chengnuo.silence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.FollowUpEntry;
import org.chengnuo.approval.FollowUpJournal;
import org.chengnuo.casework.sheet.Validity;
import org.chengnuo.approval.RecordedDecisions;
import org.chengnuo.casework.NoticeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of silent approvals: the formal decision, the review, and what the review led to. */
@Component
class SilenceJournal implements FollowUpJournal {

  private final RecordedDecisions record;
  private final JdbcClient jdbc;

  SilenceJournal(RecordedDecisions record, JdbcClient jdbc) {
    this.record = record;
    this.jdbc = jdbc;
  }

  @Override
  public List<FollowUpEntry> of(Application application) {
    return record.grantedBySilence(application) ? read(application) : List.of();
  }

  private List<FollowUpEntry> read(Application application) {
    return jdbc.sql(
            """
            select f.note as formal_note, f.issued_by, f.issued_at, r.result, r.note, r.reviewed_by, r.reviewed_at,
              c.correction, c.corrected_by, c.corrected_at, v.reason, v.compensation, v.revoked_by, v.revoked_at
            from case_file a
            left join formal_decision f on f.case_number = a.case_number
            left join post_review r on r.case_number = a.case_number
            left join grant_correction c on c.case_number = a.case_number
            left join grant_revocation v on v.case_number = a.case_number
            where a.case_number = :case
            """)
        .param("case", application.caseNumber())
        .query((row, i) -> entries(row, application.item().regime().silentResult()))
        .single();
  }

  private static List<FollowUpEntry> entries(ResultSet row, String result) throws SQLException {
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
              row, "GRANT_CORRECTED", result + "已更正", row.getString("correction"), "corrected", Validity.CORRECTED,
              SilenceNoticeKind.GRANT_CORRECTION));
    }
    if (row.getTimestamp("revoked_at") != null) {
      String note = "理由：" + row.getString("reason") + "\n赔偿：" + row.getString("compensation");
      entries.add(
          entry(
              row, "GRANT_REVOKED", result + "已撤销", note, "revoked", Validity.REVOKED, SilenceNoticeKind.REVOCATION));
    }
    return entries;
  }

  /** @param done what the columns of person and time begin with */
  private static FollowUpEntry entry(
      ResultSet row, String kind, String label, String note, String done, Validity grant, NoticeKind told)
      throws SQLException {
    return new FollowUpEntry(
        kind, label, note, row.getString(done + "_by"), row.getTimestamp(done + "_at").toInstant(), grant, told);
  }
}
