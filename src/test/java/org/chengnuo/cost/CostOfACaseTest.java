package org.chengnuo.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.*;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.cost.CountingDataSource.Count;
import org.chengnuo.support.PostgresTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@PostgresTest
class CostOfACaseTest {

  @TestConfiguration
  static class Counting {

    @Bean
    static CountingDataSource countingDataSource() {
      return new CountingDataSource();
    }
  }

  @Autowired private CountingDataSource counting;
  @Autowired private RuntimeService runtimeService;
  @Autowired private TaskService taskService;
  @Autowired private Catalogue catalogue;

  private int payments;

  @ParameterizedTest
  @CsvSource({"BDC-DY, 999, 999, 99", "LSYD, 999, 999, 99"})
  void a_whole_case_stays_within_its_budget(String item, int roundTrips, int statements, int transactions) throws Exception {
    walk(item, "warm");
    counting.log().clear();
    Count before = counting.count();
    walk(item, "counted");
    Count cost = counting.count().minus(before);
    System.out.println(item + " " + cost);
    Files.write(Path.of("/tmp/cost/" + item + ".log"), counting.log());
    assertThat(cost.roundTrips()).isLessThanOrEqualTo(roundTrips);
  }

  private void walk(String code, String parcel) {
    ServiceItem item = catalogue.get(code);
    Map<String, Object> v = new HashMap<>();
    boolean person = item.applicantTypes().contains(ApplicantType.PERSON);
    item.facts().forEach(f -> { if (f.example() != null) v.put(f.name(), f.example()); });
    v.put("serviceItem", item.code());
    v.put("applicantType", person ? "PERSON" : "ORGANIZATION");
    v.put("applicantName", "演示");
    v.put("applicantId", person ? "11010519491231002X" : "11150800MB1A23457C");
    v.put("applicantPhone", "13800000000");
    var pi = runtimeService.startProcessInstanceByKey("administrative-approval", v);
    while (true) {
      counting.log().add("---- query");
      Count b = counting.count();
      Task t = taskService.createTaskQuery().processInstanceId(pi.getId()).listPage(0, 1).stream().findFirst().orElse(null);
      if (t == null) break;
      counting.log().add("---- " + t.getTaskDefinitionKey());
      taskService.complete(t.getId(), switch (t.getTaskDefinitionKey()) {
        case "UserTask_ExamineMaterials" -> Map.of("acceptance", "ACCEPT");
        case "UserTask_InspectSite" -> Map.of("inspectionResult", "PASS", "inspectorOne", "甲", "inspectorTwo", "乙");
        case "UserTask_Countersign" -> Map.of("opinion", "AGREE");
        case "UserTask_Review" -> Map.of("reviewOpinion", "符合", "reviewRecommendation", "GRANT");
        case "UserTask_Decide" -> Map.of("decision", "GRANT");
        case "UserTask_CollectFee" -> Map.of("paymentMethod", "CASH", "paymentReference", "C" + code + payments++);
        case "UserTask_SealCertificate" -> Map.of("sealApplied", true);
        case "UserTask_HandOver" -> Map.of("receivedBy", "演示");
        default -> throw new IllegalStateException(t.getTaskDefinitionKey());
      });
    }
  }
}
