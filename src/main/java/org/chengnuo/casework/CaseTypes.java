package org.chengnuo.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.engine.MessageRule;
import org.chengnuo.engine.ProcessContracts;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.engine.StartRefusedException;
import org.chengnuo.label.Labelled;
import org.springframework.stereotype.Component;

/**
 * The contracts of all processes. What must be told apart across processes is checked when the application starts: keys,
 * codes of case numbers, names of messages, coded values.
 */
@Component
public class CaseTypes implements ProcessContracts {

  private static final List<Class<? extends Labelled>> CODED =
      List.of(OpinionStage.class, AccountabilityCause.class, NoticeKind.class);

  private final Map<String, CaseType> byKey = new LinkedHashMap<>();
  private final Map<String, MessageRule> messages = new LinkedHashMap<>();

  CaseTypes(List<CaseType> types, Catalogue catalogue) {
    List<String> problems = new ArrayList<>();
    requireUnique(problems, "流程标识", types.stream().map(CaseType::key));
    requireUnique(problems, "办件编号中的事项码",
        Stream.concat(types.stream().flatMap(type -> type.numberCode().stream()),
            catalogue.all().stream().map(ServiceItem::shortCode)));
    requireUnique(problems, "消息", types.stream().flatMap(type -> type.messages().stream()).map(MessageRule::messageName));
    requireUnique(problems, "按办理事项发起的流程",
        types.stream().filter(type -> type.itemVariable().isPresent()).map(type -> "（至多一个）"));
    CODED.forEach(kind -> requireUnique(problems, kind.getSimpleName(), codes(types, kind).map(Labelled::name)));
    types.stream().flatMap(type -> type.numberCode().stream()).filter(code -> !code.matches("[A-Z0-9]{3}"))
        .forEach(code -> problems.add("办件编号中的事项码 " + code + " 应为三位大写字母或数字"));
    if (!problems.isEmpty()) {
      throw new StartRefusedException("流程约定有误：\n  - " + String.join("\n  - ", problems), "请更正后重新启动。");
    }
    types.stream().sorted(Comparator.comparing(CaseType::key)).forEach(type -> byKey.put(type.key(), type));
    types.stream().flatMap(type -> type.messages().stream()).forEach(rule -> messages.put(rule.messageName(), rule));
  }

  private static void requireUnique(List<String> problems, String what, Stream<String> codes) {
    Set<String> known = new HashSet<>();
    codes.filter(code -> !known.add(code)).forEach(code -> problems.add(what + " " + code + " 重复"));
  }

  private static <C extends Labelled> Stream<C> codes(List<CaseType> types, Class<C> kind) {
    return types.stream().flatMap(type -> type.codes().stream()).filter(kind::isInstance).map(kind::cast);
  }

  /** In the order of their keys. */
  public List<CaseType> all() {
    return List.copyOf(byKey.values());
  }

  /** @throws IllegalArgumentException if no process of the product has this key */
  public CaseType get(String process) {
    return find(process).orElseThrow(() -> new IllegalArgumentException("No contract of process " + process));
  }

  public Optional<CaseType> find(String process) {
    return Optional.ofNullable(byKey.get(process));
  }

  /**
   * The value of a code that a column holds.
   *
   * @throws IllegalArgumentException if no process owns it
   */
  public <C extends Labelled> C code(Class<C> kind, String code) {
    return codes(all(), kind).filter(value -> value.name().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No process owns " + kind.getSimpleName() + " " + code));
  }

  // What the engine asks

  @Override
  public Optional<List<ProcessVariable<?>>> answers(String process, String task) {
    return find(process).flatMap(type -> type.task(task)).map(TaskType::answers);
  }

  @Override
  public Optional<MessageRule> message(String name) {
    return Optional.ofNullable(messages.get(name));
  }

  @Override
  public Optional<String> outcome(String process, String endEvent) {
    return find(process).flatMap(type -> type.outcomeAt(endEvent)).map(Labelled::name);
  }

  @Override
  public Set<String> recorded() {
    return Stream.concat(Stream.of(OUTCOME), byKey.values().stream().flatMap(type -> type.recorded().stream()))
        .collect(Collectors.toSet());
  }

  @Override
  public Map<String, List<String>> starters() {
    return byKey.values().stream().collect(Collectors.toMap(CaseType::key, CaseType::startableBy));
  }
}
