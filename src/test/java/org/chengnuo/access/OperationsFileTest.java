package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengnuo.engine.Operation;
import org.chengnuo.engine.OperationTable;
import org.chengnuo.engine.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

class OperationsFileTest {

  @Test
  void aLineOpensAnOperationToItsRolesAndToNobodyElse() {
    OperationTable table = read("GET /task/{id}: [supervisors, api-clients]\nPOST /login: [everybody]");

    assertThat(permits(table, "GET /task/{any}", "supervisors")).isTrue();
    assertThat(permits(table, "GET /task/{any}", "inspectors", "api-clients")).isTrue();
    assertThat(permits(table, "GET /task/{any}", "inspectors")).isFalse();
    assertThat(permits(table, "GET /task/{any}")).isFalse();
    assertThat(permits(table, "POST /login")).isTrue();
    assertThat(permits(table, "PUT /task/{any}", "supervisors")).isFalse();
    assertThat(permits(table, "GET /task/{any}/form", "supervisors")).isFalse();
  }

  @Test
  void desksAreTheStaffWithoutTheAdministrators() {
    OperationTable table = read("GET /a: [staff]\nPOST /a: [desks]");

    for (StaffGroup desk : StaffGroup.values()) {
      assertThat(permits(table, "GET /a", desk.id())).isTrue();
      assertThat(permits(table, "POST /a", desk.id())).isTrue();
    }
    assertThat(permits(table, "GET /a", StaffGroup.ADMINISTRATORS)).isTrue();
    assertThat(permits(table, "POST /a", StaffGroup.ADMINISTRATORS)).isFalse();
    assertThat(permits(table, "GET /a", StaffGroup.API_CLIENTS)).isFalse();
  }

  @Test
  void headAndOptionsGoWithGetUnlessTheyHaveALineOfTheirOwn() {
    OperationTable table = read("GET /a: [supervisors]\nOPTIONS /a: [inspectors]");

    assertThat(permits(table, "HEAD /a", "supervisors")).isTrue();
    assertThat(permits(table, "OPTIONS /a", "supervisors")).isFalse();
    assertThat(permits(table, "OPTIONS /a", "inspectors")).isTrue();
    assertThat(permits(table, "HEAD /b", "supervisors")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "GET /a: [typists]|没有岗位 typists", "GET /a: []|未写明岗位", "FETCH /a: [staff]|不是“方法 地址”",
      "GET a: [staff]|不是“方法 地址”", "/a: [staff]|不是“方法 地址”", "GET /a: staff|operations.yaml",
      "GET /a/{x}: [staff]#GET /a/{y}: [staff]|重复", "GET /a: [staff]#GET /a: [staff]|operations.yaml"})
  void aTableThatIsWrongStopsTheStart(String lines, String problem) {
    assertThatThrownBy(() -> read(lines.replace('#', '\n'))).isInstanceOf(StartRefusedException.class)
        .hasMessageContaining(problem);
  }

  private static boolean permits(OperationTable table, String operation, String... groups) {
    return table.permits(Operation.parse(operation), List.of(groups));
  }

  private static OperationTable read(String text) {
    return OperationsFile.read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "operations.yaml";
      }
    });
  }
}
