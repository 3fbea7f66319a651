package org.chengnuo.approval.acceptance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.casework.desk.SilentStep;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An application of which nobody tells what is missing counts as accepted. */
@Component
class SilentExamination implements SilentStep {

  private final Catalogue catalogue;
  private final Calendars calendars;
  private final JdbcClient jdbc;

  SilentExamination(Catalogue catalogue, Calendars calendars, JdbcClient jdbc) {
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.jdbc = jdbc;
  }

  @Override
  public String process() {
    return AdministrativeApproval.KEY;
  }

  @Override
  public String step() {
    return "UserTask_ExamineMaterials";
  }

  /** Counted from the receipt, or from the last correction. */
  @Override
  public Map<String, Instant> dates(Collection<String> caseNumbers) {
    WorkingCalendar calendar = calendars.current();
    Map<String, Instant> dates = new HashMap<>();
    jdbc.sql(
            """
            select a.case_number, a.service_item, c.opened_at,
              (select max(k.received_at) from correction k where k.case_number = a.case_number) as corrected_at
            from approval_case a join case_file c on c.case_number = a.case_number
            where a.case_number in (:cases)
            """)
        .param("cases", caseNumbers)
        .query(row -> {
          dates.put(row.getString("case_number"), date(row, calendar));
        });
    return dates;
  }

  private Instant date(ResultSet row, WorkingCalendar calendar) throws SQLException {
    Timestamp corrected = row.getTimestamp("corrected_at");
    Timestamp handedIn = corrected == null ? row.getTimestamp("opened_at") : corrected;
    return DeemedAcceptance.at(catalogue.get(row.getString("service_item")).regime(), handedIn.toInstant(), calendar);
  }
}
