package org.chengnuo.casework.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.identifier.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of processes, which are those of their business keys: a follow-up has the number of its case. */
@Component
class DeskCases {

  private static final Pattern PHONE_TAIL = Pattern.compile("[0-9]{4}");

  /** A case as its cards show it; {@code answerable} is null while nobody is. */
  record CaseLine(Case file, String answerable) {}

  private final JdbcClient jdbc;

  DeskCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The cases by their process instances; without instances that belong to none. */
  Map<String, CaseLine> ofInstances(Collection<String> processInstanceIds) {
    Map<String, CaseLine> cases = new HashMap<>();
    jdbc.sql(
            """
            select e.ID_ as running_instance, c.* from ACT_RU_EXECUTION e join case_file c on c.case_number = e.BUSINESS_KEY_
            where e.ID_ in (:instances)
            """)
        .param("instances", processInstanceIds)
        .query(row -> {
          cases.put(row.getString("running_instance"), new CaseLine(Cases.read(row, 0), row.getString("answerable")));
        });
    return cases;
  }

  /** Running process instances of the cases that the text fits. */
  List<String> instancesOf(String text, int most) {
    return jdbc.sql(
            """
            select e.ID_ from ACT_RU_EXECUTION e join case_file c on c.case_number = e.BUSINESS_KEY_
            where e.PARENT_ID_ is null
              and (lower(c.case_number) like :part escape '!' or lower(c.party_name) like :part escape '!'
                or c.party_phone = :phone or c.party_phone like :tail)
            limit :most
            """)
        .param("part", "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%")
        .param("phone", PhoneNumber.parse(text).map(PhoneNumber::value).orElse(""))
        .param("tail", PHONE_TAIL.matcher(text).matches() ? "%" + text : "")
        .param("most", most)
        .query(String.class)
        .list();
  }
}
