package org.chengnuo.access;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chengnuo.engine.Audience;
import org.chengnuo.engine.Operation;
import org.chengnuo.engine.OperationTable;
import org.chengnuo.engine.StartRefusedException;
import org.springframework.core.io.Resource;

/**
 * Reads who may call which operation from {@code access/operations.yaml}, and refuses the start where a line names no
 * operation, an unknown group, or an operation that another line has.
 */
final class OperationsFile {

  private static final String EVERYBODY = "everybody";

  private final Map<Operation, Audience> audiences = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  static OperationTable read(Resource file) {
    OperationsFile reading = new OperationsFile();
    reading.lines(file).forEach(reading::add);
    if (!reading.problems.isEmpty()) {
      throw refused(file, String.join("\n  - ", reading.problems));
    }
    return new OperationTable(reading.audiences);
  }

  private Map<String, List<String>> lines(Resource file) {
    YAMLMapper yaml = YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
    try (InputStream content = file.getInputStream()) {
      return yaml.readValue(content, new TypeReference<LinkedHashMap<String, List<String>>>() {});
    } catch (IOException e) {
      throw refused(file, e.getMessage());
    }
  }

  private void add(String line, List<String> names) {
    Operation operation;
    try {
      operation = Operation.parse(line);
    } catch (IllegalArgumentException e) {
      problems.add(line + "：不是“方法 地址”");
      return;
    }
    if (names == null || names.isEmpty()) {
      problems.add(line + "：未写明岗位；不开放的接口不列入");
      return;
    }
    Set<String> groups = new HashSet<>();
    for (String name : names) {
      List<String> meant = groups(name);
      if (meant.isEmpty() && !name.equals(EVERYBODY)) {
        problems.add(line + "：没有岗位 " + name);
      }
      groups.addAll(meant);
    }
    if (audiences.put(operation, new Audience(names.contains(EVERYBODY), groups)) != null) {
      problems.add(line + "：重复");
    }
  }

  private static List<String> groups(String name) {
    List<String> desks = Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toList();
    return switch (name) {
      case "desks" -> desks;
      case "staff" -> Stream.concat(desks.stream(), Stream.of(StaffGroup.ADMINISTRATORS)).toList();
      default -> StaffGroup.isStaff(name) || StaffGroup.SYSTEMS.contains(name) ? List.of(name) : List.of();
    };
  }

  private static StartRefusedException refused(Resource file, String problem) {
    return new StartRefusedException("接口权限表 " + file.getFilename() + " 有误：\n  - " + problem, "请更正后重新启动。");
  }
}
