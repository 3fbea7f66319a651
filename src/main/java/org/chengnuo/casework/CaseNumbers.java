package org.chengnuo.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.identifier.CheckDigits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives case numbers (办件编号): region 6, department 2, date 8, matter 3, serial 5, and two check digits (ISO 7064 MOD
 * 97-10), so that a number mistyped at the window is noticed.
 */
@Component
public class CaseNumbers {

  private final Bureau bureau;
  private final JdbcClient jdbc;

  CaseNumbers(Bureau bureau, JdbcClient jdbc) {
    this.bureau = bureau;
    this.jdbc = jdbc;
  }

  /**
   * @param matter three characters: the short code of the service item, or what the process calls its cases by
   * @param openedOn in the bureau's zone
   */
  public String next(String matter, LocalDate openedOn) {
    int serial = jdbc.sql("select nextval('case_serial')").query(Integer.class).single();
    return CheckDigits.append(
        bureau.regionCode()
            + bureau.departmentCode()
            + openedOn.format(DateTimeFormatter.BASIC_ISO_DATE)
            + matter
            + "%05d".formatted(serial));
  }
}
