package org.chengnuo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chengnuo.bureau.Bureau;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bureau is called is said in one place: another one's names appear wherever this one's do. */
class AnotherBureauTest {

  private static final Bureau ANOTHER =
      new Bureau(
          "某某市自然资源局", "110100", "ZR", "某自然资", "某", Map.of("110105", "某某区"), "某某市", "某某市人民政府", "某某区人民法院");

  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  private final Catalogue catalogue = Catalogue.load(ANOTHER);

  @Test
  void certificatesAreNumberedAndSealedInItsName() {
    assertThat(number("LSYD", "-")).isEqualTo("某自然资临〔2026〕7号");
    assertThat(number("CKQ", "-")).isEqualTo("C1101002026030000000007");
    assertThat(number("BDC-DY", "-")).isEqualTo("某(2026)某某市不动产证明第0000007号");
    assertThat(number("BDC-ZY", "110105001003GB00012W00000000")).isEqualTo("某(2026)某某区不动产权第0000007号");
    assertThat(number("BDC-ZY", "150802001003GB00012W00000000")).isEqualTo("某(2026)某某市不动产权第0000007号");
    assertThat(catalogue.get("NZY-PC").stages().certificate().seal()).isEqualTo("某某市自然资源局公章");
  }

  @Test
  void nothingInItsCatalogueNamesTheOther() throws JsonProcessingException {
    JsonMapper json = JsonMapper.builder().findAndAddModules().build();
    for (ServiceItem item : catalogue.all()) {
      assertThat(json.writeValueAsString(item)).as(item.code()).doesNotContain(literals().toArray(String[]::new))
          .doesNotContain("{bureau");
      if (item.stages().certificate() != null) {
        assertThat(item.stages().certificate().numberFormat()).doesNotContain(Bureau.standard().regionCode());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"src/main/resources", "src/main/java", "processes", "forms"})
  void nobodyElseSaysItLiterally(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(file -> file.toString().matches(".*\\.(yaml|java|bpmn|dmn|form|html|js|json|sql)"))
          .filter(file -> !file.endsWith("Bureau.java")).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain(literals().toArray(String[]::new));
      }
    }
  }

  private static List<String> literals() {
    Bureau standard = Bureau.standard();
    List<String> names = new ArrayList<>(standard.districts().values());
    names.addAll(List.of(standard.name(), standard.documentMark(), standard.provinceMark() + "(",
        standard.registryCity(), standard.reviewOrgan()));
    return names;
  }

  private String number(String item, String parcel) {
    return catalogue.get(item).stages().certificate().number(DAY, 7, parcel, ANOTHER);
  }
}
