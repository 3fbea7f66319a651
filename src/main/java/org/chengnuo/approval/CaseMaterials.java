package org.chengnuo.approval;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chengnuo.catalogue.Material;
import org.chengnuo.catalogue.MaterialForm;
import org.chengnuo.engine.PerTransaction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The materials of the cases. */
@Component
public class CaseMaterials {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;

  private final PerTransaction<String, MaterialRecord> here = new PerTransaction<>();

  CaseMaterials(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  public MaterialRecord of(Application application) {
    return here.get(application.caseNumber(), caseNumber -> read(application));
  }

  /** What was accepted without and has not been handed in since; no statement where the item waits for everything. */
  public List<Material> outstanding(Application application) {
    return application.item().materials().stream().anyMatch(Material::deferrable)
        ? of(application).with(MaterialStatus.DEFERRED)
        : List.of();
  }

  private MaterialRecord read(Application application) {
    Map<String, MaterialEntry> entries = new HashMap<>();
    jdbc.sql("select material_code, status, form, note, due_on from case_material where case_number = :case")
        .param("case", application.caseNumber())
        .query(
            row -> {
              entries.put(
                  row.getString("material_code"),
                  new MaterialEntry(
                      MaterialStatus.valueOf(row.getString("status")),
                      Optional.ofNullable(row.getString("form")).map(MaterialForm::valueOf).orElse(null),
                      row.getString("note"),
                      Optional.ofNullable(row.getDate("due_on")).map(Date::toLocalDate).orElse(null)));
            });
    return new MaterialRecord(application, entries);
  }

  /** Files what a new application declared. */
  public void file(MaterialRecord declared) {
    insert(declared, declared.entries());
    here.put(declared.application().caseNumber(), declared);
  }

  /** Records a change; what did not change keeps its time. */
  public void save(MaterialRecord changed) {
    String caseNumber = changed.application().caseNumber();
    Map<String, MaterialEntry> before = of(changed.application()).entries();
    List<String> gone =
        before.keySet().stream()
            .filter(code -> !Objects.equals(before.get(code), changed.entries().get(code)))
            .toList();
    Map<String, MaterialEntry> fresh = new HashMap<>(changed.entries());
    fresh.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
    batch.batchUpdate(
        "delete from case_material where case_number = ? and material_code = ?",
        gone.stream().map(code -> new Object[] {caseNumber, code}).toList());
    insert(changed, fresh);
    here.put(caseNumber, changed);
  }

  private void insert(MaterialRecord record, Map<String, MaterialEntry> entries) {
    Timestamp at = Timestamp.from(clock.instant());
    batch.batchUpdate(
        """
        insert into case_material (case_number, material_code, status, form, note, due_on, changed_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        entries.entrySet().stream().map(entry -> row(record, entry.getKey(), entry.getValue(), at)).toList(),
        new int[] {
          Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.DATE,
          Types.TIMESTAMP
        });
  }

  private static Object[] row(MaterialRecord record, String code, MaterialEntry entry, Timestamp at) {
    return new Object[] {
      record.application().caseNumber(),
      code,
      entry.status().name(),
      entry.form() == null ? null : entry.form().name(),
      entry.note(),
      entry.dueOn() == null ? null : Date.valueOf(entry.dueOn()),
      at
    };
  }
}
