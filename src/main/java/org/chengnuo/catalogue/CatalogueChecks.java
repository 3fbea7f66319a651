package org.chengnuo.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.chengnuo.problem.FieldProblem;

/** The rules that no single field can break alone. */
final class CatalogueChecks {

  /** Variables of the process; a fact of the same name would overwrite them. */
  static final Set<String> RESERVED = Set.of("acceptance", "applicantId", "applicantName", "applicantPhone",
      "applicantType", "caseNumber", "caseState", "channel", "correctionComplete", "correctionNote", "decision", "decisionReason",
      "delivery", "demandApproved", "demandGrounds", "expedite", "expediteNote", "extensionApproved", "extensionReason",
      "furtherDemand", "inspectionNote", "inspectionResult", "inspectorOne", "inspectorTwo",
      "materialNotes", "missingMaterials", "noticeNumber",
      "opinion", "opinionReason", "outcome", "pauseCause", "pauseReason", "paymentMethod", "paymentNeeded",
      "paymentReference", "priority", "procedureResult", "receivedBy", "rejectionReason", "requestId", "reviewOpinion",
      "reviewRecommendation", "sealApplied", "serviceItem", "serviceItemName", "silenceNote", "silenceUpheld",
      "submittedMaterials", "visitAddress", "visitAt");

  private final String file;
  private final ServiceItem item;
  private final List<Section> sections;
  private final List<String> faultyFields;
  private final List<CatalogueProblem> problems = new ArrayList<>();

  /** @param faultyFields paths that the checks of single fields have already complained about */
  CatalogueChecks(String file, ServiceItem item, List<Section> sections, List<String> faultyFields) {
    this.file = file;
    this.item = item;
    this.sections = sections;
    this.faultyFields = faultyFields;
  }

  /** @param items by the name of their file */
  static List<CatalogueProblem> acrossItems(Map<String, ServiceItem> items) {
    List<CatalogueProblem> problems = new ArrayList<>();
    findDuplicates(items, "code", ServiceItem::code, problems);
    findDuplicates(items, "shortCode", ServiceItem::shortCode, problems);
    items.forEach((file, item) -> {
      if (item.code() != null && !file.equals(item.code() + ".yaml")) {
        problems.add(new CatalogueProblem(file, item.code(), "code", "文件名应为 " + item.code() + ".yaml"));
      }
    });
    return problems;
  }

  private static void findDuplicates(Map<String, ServiceItem> items, String field,
      Function<ServiceItem, String> key, List<CatalogueProblem> problems) {
    Map<String, String> firstFiles = new HashMap<>();
    items.forEach((file, item) -> {
      String value = key.apply(item);
      String first = value == null ? null : firstFiles.putIfAbsent(value, file);
      if (first != null) {
        problems.add(new CatalogueProblem(file, item.code(), field, "“" + value + "”已用于文件 " + first));
      }
    });
  }

  List<CatalogueProblem> problems() {
    ifSound(this::checkPromise, "promisedDays", "statutoryDays");
    ifSound(this::checkAlarms, "alarms");
    ifSound(() -> checkSum("stageLimits", item.stageLimits().sum()), "promisedDays", "stageLimits");
    ifSound(() -> checkSum("procedure", item.procedure().stream().map(ProcedureStep::days)
        .reduce(BigDecimal.ZERO, BigDecimal::add)), "promisedDays", "procedure");
    ifSound(this::checkStages, "stages");
    ifSound(this::checkStageLimits, "promisedDays", "stages", "stageLimits");
    ifSound(this::checkFacts, "facts");
    ifSound(this::checkMaterials, "materials", "facts");
    ifSound(() -> checkCondition("stages.inspection.when", item.stages().inspection().when()), "stages", "facts");
    ifSound(this::checkSilence, "silence", "facts", "regime", "registerBeforeCertificate");
    if (problems.stream().noneMatch(problem -> problem.field().startsWith("facts"))) {
      ifSound(this::checkExamples, "facts");
    }
    return problems;
  }

  /** A check runs only on fields that hold what they should: it would stumble over what has been reported anyway. */
  private void ifSound(Runnable check, String... fields) {
    if (Arrays.stream(fields).noneMatch(field -> faultyFields.stream().anyMatch(faulty -> isWithin(faulty, field)))) {
      check.run();
    }
  }

  private static boolean isWithin(String path, String field) {
    return path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[");
  }

  private void checkPromise() {
    if (item.promisedDays() > item.statutoryDays()) {
      add("promisedDays", "承诺时限 " + item.promisedDays() + " 超过法定时限 " + item.statutoryDays());
    }
  }

  private void checkAlarms() {
    if (item.alarms().blue() >= item.alarms().yellow()) {
      add("alarms.yellow", "黄色预警 " + item.alarms().yellow() + "% 应晚于蓝色提醒 " + item.alarms().blue() + "%");
    }
  }

  private void checkSum(String field, BigDecimal sum) {
    if (sum.compareTo(BigDecimal.valueOf(item.promisedDays())) != 0) {
      add(field, "合计 " + sum.toPlainString() + " 个工作日，应等于承诺时限 " + item.promisedDays());
    }
  }

  private void checkStageLimits() {
    StageLimits limits = item.stageLimits();
    Stages stages = item.stages();
    checkStage("acceptance", true, limits.acceptance());
    checkStage("inspection", stages.inspection().needed(), limits.inspection());
    checkStage("countersign", !stages.countersign().isEmpty(), limits.countersign());
    checkStage("review", true, limits.review());
    checkStage("decision", true, limits.decision());
    checkStage("payment", stages.payment(), limits.payment());
    checkStage("certification", stages.certificate() != null, limits.certification());
  }

  private void checkStages() {
    Stages stages = item.stages();
    if (!stages.inspection().needed() && stages.inspection().when() != null) {
      add("stages.inspection.when", "不需要现场勘验的事项不应有条件");
    }
    for (int i = 0; i < stages.countersign().size(); i++) {
      String group = stages.countersign().get(i);
      if (sections.stream().noneMatch(section -> section.group().equals(group))) {
        add("stages.countersign[" + i + "]", "sections.yaml 中没有会签组“" + group + "”");
      }
    }
    checkDuplicates("stages.countersign", stages.countersign());
    if (stages.certificate() != null && !stages.certificate().hasUsableFormat()) {
      add("stages.certificate.numberFormat", "须含 {year} 和 {serial} 或 {serial:位数}，且只能另含 {month}、{county}");
    }
  }

  private void checkStage(String stage, boolean passed, BigDecimal limit) {
    if (!passed && limit.signum() > 0) {
      add("stageLimits." + stage, "事项不经过此环节，时限应为 0");
    }
    if (passed && limit.signum() == 0 && item.promisedDays() > 0) {
      add("stageLimits." + stage, "事项经过此环节，时限应大于 0");
    }
  }

  private void checkFacts() {
    checkDuplicates("facts", item.facts().stream().map(FactDefinition::name).toList());
    if (item.fact(ServiceItem.PARCEL).isEmpty()) {
      add("facts", "缺少名为 " + ServiceItem.PARCEL + " 的事实（用于识别重复申请）");
    }
    for (int i = 0; i < item.facts().size(); i++) {
      FactDefinition fact = item.facts().get(i);
      String field = "facts[" + i + "]";
      boolean numeric = fact.type() == FactType.INTEGER || fact.type() == FactType.NUMBER;
      if (RESERVED.contains(fact.name())) {
        add(field + ".name", "“" + fact.name() + "”是流程变量的名称，不能用作事实");
      }
      if (!fact.options().isEmpty() && fact.type() != FactType.STRING) {
        add(field + ".options", "只有 string 类型可以有选项");
      }
      checkDuplicates(field + ".options", fact.options().stream().map(FactOption::value).toList());
      if (!numeric && (fact.min() != null || fact.max() != null)) {
        add(field + ".min", "只有 integer 和 number 类型可以有最小值和最大值");
      }
      if (fact.min() != null && fact.max() != null && fact.min().compareTo(fact.max()) > 0) {
        add(field + ".min", "最小值大于最大值");
      }
      if (fact.required() && fact.requiredWhen() != null) {
        add(field + ".requiredWhen", "已是必填，不应再有条件");
      }
      checkPattern(field, fact);
      checkCondition(field + ".requiredWhen", fact.requiredWhen());
      if (!hasJsonTypeOf(fact)) {
        add(field + ".example", "示例值的类型不是 " + fact.type().json());
      }
    }
  }

  private void checkPattern(String field, FactDefinition fact) {
    if (fact.pattern() == null) {
      return;
    }
    if (fact.type() != FactType.STRING || !fact.options().isEmpty()) {
      add(field + ".pattern", "只有没有选项的 string 类型可以有格式");
    }
    if (fact.patternMessage() == null || fact.patternMessage().isBlank()) {
      add(field + ".patternMessage", "有格式就必须说明格式");
    }
    try {
      Pattern.compile(fact.pattern());
    } catch (PatternSyntaxException unusable) {
      add(field + ".pattern", "不是有效的正则表达式：" + unusable.getDescription());
    }
  }

  private static boolean hasJsonTypeOf(FactDefinition fact) {
    return switch (fact.type()) {
      case STRING, DATE -> fact.example() instanceof String;
      case INTEGER -> fact.example() instanceof Integer || fact.example() instanceof Long;
      case NUMBER -> fact.example() instanceof Number;
      case BOOLEAN -> fact.example() instanceof Boolean;
    };
  }

  private void checkMaterials() {
    checkDuplicates("materials", item.materials().stream().map(Material::code).toList());
    for (int i = 0; i < item.materials().size(); i++) {
      Material material = item.materials().get(i);
      checkCondition("materials[" + i + "].when", material.when());
      if (material.required() && material.when() != null) {
        add("materials[" + i + "].when", "已是必需，不应再有条件");
      }
      if (material.deferrable() && !material.required() && material.when() == null) {
        add("materials[" + i + "].deferrableDays", "从不必需的材料无须容缺");
      }
      if (material.deferrable() && item.silence() != null && item.silence().mode() != SilenceMode.NEVER) {
        add("materials[" + i + "].deferrableDays", "可以默许的事项以材料齐全为前提，不能容缺受理");
      }
    }
  }

  private void checkCondition(String field, FactCondition condition) {
    if (condition == null) {
      return;
    }
    FactDefinition fact = item.fact(condition.fact()).orElse(null);
    if (fact == null) {
      add(field + ".fact", "事项没有名为“" + condition.fact() + "”的事实");
      return;
    }
    List<String> possible = fact.type() == FactType.BOOLEAN
        ? List.of("true", "false")
        : fact.options().stream().map(FactOption::value).toList();
    if (possible.isEmpty()) {
      add(field + ".fact", "条件只能针对有选项的事实或是非型事实，“" + condition.fact() + "”不是");
      return;
    }
    condition.values().stream().filter(value -> !possible.contains(value)).forEach(value ->
        add(field + ".values", "“" + value + "”不是事实“" + condition.fact() + "”的取值"));
  }

  private void checkSilence() {
    for (int i = 0; i < item.silence().when().size(); i++) {
      checkCondition("silence.when[" + i + "]", item.silence().when().get(i));
    }
    SilenceMode mode = item.silence().mode();
    if (mode == SilenceMode.NEVER && !item.silence().when().isEmpty()) {
      add("silence.when", "不适用默许的事项不应有条件");
    }
    boolean byPublishedRule = mode == SilenceMode.CONFIRMED || mode == SilenceMode.AUTOMATIC;
    if (byPublishedRule && item.registerBeforeCertificate()) {
      add("silence.mode", "登簿生效的事项不能超时默许");
    }
    if (mode != SilenceMode.NEVER && !item.regime().knowsSilence()) {
      add("silence.mode", item.regime().label() + "事项没有默许");
    }
    if (mode == SilenceMode.STATUTORY && !item.regime().permit()) {
      add("silence.mode", "只有行政许可的延续有法定默许");
    }
    if (mode == SilenceMode.STATUTORY
        && item.fact("permitExpiry").filter(fact -> fact.type() == FactType.DATE).isEmpty()) {
      add("silence.mode", "法定默许须有 date 类型的事实 permitExpiry（许可证届满日）");
    }
  }

  /** Whoever sends the examples, all of them or only the required ones, must be able to apply. */
  private void checkExamples() {
    Map<String, Object> all = new LinkedHashMap<>();
    Map<String, Object> required = new LinkedHashMap<>();
    item.facts().forEach(fact -> {
      all.put(fact.name(), fact.example());
      if (fact.required()) {
        required.put(fact.name(), fact.example());
      }
    });
    if (examplesPass(all, "")) {
      examplesPass(required, "（只填必填项的示例值时）");
    }
  }

  private boolean examplesPass(Map<String, Object> examples, String circumstance) {
    List<FieldProblem> refused = new ArrayList<>();
    item.readFacts(examples, refused);
    refused.forEach(problem -> {
      int index = item.facts().indexOf(item.fact(problem.field()).orElseThrow());
      add("facts[" + index + "].example", "示例值不能通过" + circumstance + "：" + problem.message());
    });
    return refused.isEmpty();
  }

  private void checkDuplicates(String field, List<String> values) {
    Set<String> seen = new HashSet<>();
    values.stream().filter(value -> !seen.add(value)).distinct().forEach(value -> add(field, "“" + value + "”重复"));
  }

  private void add(String field, String reason) {
    problems.add(new CatalogueProblem(file, item.code(), field, reason));
  }
}
