package org.chengnuo.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chengnuo.clock.limits.ConformanceTable.Row;
import org.chengnuo.clock.limits.ConformanceTable.Type;
import org.chengnuo.clock.limits.ConformanceTable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives an application a catalogue with one item for each pair of limits that the conformance table has: a permit that
 * silence grants when the promise ends, without inspection, fee and certificate. A row that is extended by fifteen days
 * has an item of the regime that allows fifteen.
 */
public final class RowItems implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String ITEM =
      """
      code: %1$s
      shortCode: %2$s
      name: 期限%3$d日（测试）
      regime: %5$s
      section: 测试科
      legalBasis: [测试]
      promisedDays: %3$d
      statutoryDays: %4$d
      statutoryBasis: 测试
      procedure:
        - {name: 受理, days: %6$s}
        - {name: 审查, days: %6$s}
      stageLimits: {acceptance: %7$s, inspection: 0, countersign: 0, review: %7$s, decision: %6$s, payment: 0, \
      certification: 0}
      stages:
        inspection: {needed: false}
        countersign: []
        payment: false
        certificate: null
      registerBeforeCertificate: false
      silence: {mode: AUTOMATIC, reason: 测试}
      pauses:
        - {name: 公告, basis: 测试}
      applicantTypes: [PERSON]
      facts:
        - {name: parcel, label: 地块, type: string, required: true, example: DK-1}
      materials:
        - {code: M01, name: 申请书, form: ORIGINAL, required: true}
      fees:
        - {name: 审批, standard: 不收费, basis: 测试, collectedHere: false}
      links: {intake: 窗口, acceptance: 窗口, inspectors: 无, approvers: 科长, payment: 不收费, issuing: 窗口}
      """;

  /** What tells items apart. */
  private record Limits(int promised, int statutory, boolean joint) implements Comparable<Limits> {

    @Override
    public int compareTo(Limits other) {
      return text().compareTo(other.text());
    }

    private String text() {
      return "%03d %03d %s".formatted(promised, statutory, joint);
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("chengnuo.catalogue.location=" + write().toUri()).applyTo(context);
  }

  /** Code of the item with the row's limits. */
  public static String itemOf(Row row) {
    return "ROW" + letters(List.copyOf(allLimits()).indexOf(limits(row)));
  }

  private static Set<Limits> allLimits() {
    Set<Limits> all = new TreeSet<>();
    ConformanceTable.rows().forEach(row -> all.add(limits(row)));
    return all;
  }

  private static Limits limits(Row row) {
    boolean joint = row.events().stream().anyMatch(event -> event.type() == Type.EXTEND && event.days() == 15);
    return new Limits(row.promisedDays(), row.statutoryDays(), joint);
  }

  private static String letters(int number) {
    return String.valueOf((char) ('A' + number / 26)) + (char) ('A' + number % 26);
  }

  private static Path write() {
    try {
      Path folder = Files.createTempDirectory("row-items");
      folder.toFile().deleteOnExit();
      write(folder.resolve("sections.yaml"), "- {group: farmland-officers, name: 耕地保护科}\n");
      int number = 0;
      for (Limits limits : allLimits()) {
        String letters = letters(number++);
        write(folder.resolve("ROW" + letters + ".yaml"), ITEM.formatted("ROW" + letters, "R" + letters,
            limits.promised(), limits.statutory(), limits.joint() ? "JOINT_PERMIT" : "PERMIT",
            limits.promised() / 2.0, limits.promised() / 4.0));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    file.toFile().deleteOnExit();
  }
}
