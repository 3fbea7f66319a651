package org.chengnuo.approval;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.identifier.CheckDigits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives case numbers (办件编号): region 6, department 2, date 8, item 3, serial 5, and two check digits (ISO 7064 MOD
 * 97-10), so that a number mistyped at the window is noticed.
 */
@Component
class CaseNumbers {

  private final Bureau bureau;
  private final JdbcClient jdbc;

  CaseNumbers(Bureau bureau, JdbcClient jdbc) {
    this.bureau = bureau;
    this.jdbc = jdbc;
  }

  String next(ServiceItem item, LocalDate receivedOn) {
    int serial = jdbc.sql("select nextval('case_serial')").query(Integer.class).single();
    return of(bureau, item, receivedOn, serial);
  }

  static String of(Bureau bureau, ServiceItem item, LocalDate receivedOn, int serial) {
    return CheckDigits.append(
        bureau.regionCode()
            + bureau.departmentCode()
            + receivedOn.format(DateTimeFormatter.BASIC_ISO_DATE)
            + item.shortCode()
            + "%05d".formatted(serial));
  }
}
