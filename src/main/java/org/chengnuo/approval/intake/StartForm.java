package org.chengnuo.approval.intake;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.Channel;
import org.chengnuo.approval.Delivery;
import org.chengnuo.approval.Priority;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.FactCondition;
import org.chengnuo.catalogue.FactDefinition;
import org.chengnuo.catalogue.FactOption;
import org.chengnuo.catalogue.FactType;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.catalogue.ServiceItem;

/**
 * The start form as the catalogue demands it. After a change of the catalogue, {@link #main} writes it anew.
 *
 * <p>A name can be used only once in a form. A fact that several items ask for is therefore one field, and where the
 * items differ in label, unit, bounds or options the field takes them from the chosen item by an expression. A fact
 * that is needed only under a condition is asked only under it, and then it must be answered.
 */
public final class StartForm {

  private static final Path FILE = Path.of("forms", "receive-application.form");

  private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final List<ServiceItem> items;
  private final ObjectNode form = JSON.createObjectNode();
  private final ArrayNode components;

  private record Asked(ServiceItem item, FactDefinition fact) {}

  private StartForm(Catalogue catalogue) {
    this.items = catalogue.all();
    form.put("id", "receive-application");
    form.put("type", "default");
    form.put("schemaVersion", 16);
    form.put("executionPlatform", "Camunda Platform");
    form.put("executionPlatformVersion", "7.24.0");
    this.components = form.putArray("components");
  }

  /** Writes {@code forms/receive-application.form} below the working directory, from the catalogue that is shipped. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(FILE, text(Catalogue.load()));
  }

  /** The whole file for this catalogue. */
  public static String text(Catalogue catalogue) {
    StartForm made = new StartForm(catalogue);
    made.item();
    made.applicant();
    made.facts();
    made.materials();
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER).withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    try {
      return JSON.writer(printer).writeValueAsString(made.form) + "\n";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void item() {
    heading("Item", "#### 办理事项", null);
    ObjectNode item = field("select", AdministrativeApproval.SERVICE_ITEM.name(), "办理事项", true);
    item.put("searchable", true);
    options(item, items, ServiceItem::code, each -> each.code() + " " + each.name());
    for (ServiceItem each : items) {
      String notes = each.notes().stream().map(note -> "\n- " + note).collect(Collectors.joining());
      heading(
          "Item" + id(each),
          "%s。办理科室：%s。%s：%s。%s"
              .formatted(
                  each.limitsInWords(), each.section(), each.regime().applicant(), applicants(each), notes),
          chosen(List.of(each)));
    }
  }

  private static String applicants(ServiceItem item) {
    return item.applicantTypes().stream()
        .map(type -> switch (type) {
          case PERSON -> "自然人";
          case ORGANIZATION -> "法人或其他组织";
        })
        .collect(Collectors.joining("、"));
  }

  private void applicant() {
    heading("Applicant", applicant("#### %s"), null);
    ObjectNode type = field("radio", AdministrativeApproval.APPLICANT_TYPE.name(), applicant("%s类型"), true);
    ArrayNode types = type.putArray("values");
    types.addObject().put("label", "自然人").put("value", "PERSON");
    types.addObject().put("label", "法人或其他组织").put("value", "ORGANIZATION");
    longest(row(field("textfield", AdministrativeApproval.APPLICANT_NAME.name(), "姓名或名称", true), "Name"), 200);
    ObjectNode phone = row(field("textfield", AdministrativeApproval.APPLICANT_PHONE.name(), "联系电话", true), "Name");
    longest(phone, 40);
    ObjectNode identifier = field("textfield", AdministrativeApproval.APPLICANT_ID.name(), "证件号码", true);
    identifier.put("description", "自然人填写公民身份号码，法人或其他组织填写统一社会信用代码；提交时核对校验码。");
    longest(identifier, 32);
    ObjectNode channel = row(field("select", AdministrativeApproval.CHANNEL.name(), "申请渠道", true), "How");
    options(channel, Arrays.asList(Channel.values()), Channel::name, Channel::label);
    channel.put("defaultValue", Channel.WINDOW.name());
    ObjectNode priority = row(field("select", AdministrativeApproval.PRIORITY.name(), "优先办理", true), "How");
    options(priority, Arrays.asList(Priority.values()), Priority::name, Priority::label);
    priority.put("defaultValue", Priority.NONE.name());
    priority.put("description", "六十岁以上的申请人自动优先。");
    ObjectNode delivery = row(field("select", AdministrativeApproval.DELIVERY.name(), "领取方式", true), "How");
    options(delivery, Arrays.asList(Delivery.values()), Delivery::name, Delivery::label);
    delivery.put("defaultValue", Delivery.PICKUP.name());
  }

  /** Those words with what the chosen item calls the applicant. */
  private String applicant(String words) {
    List<ServiceItem> entrusted =
        items.stream().filter(item -> item.regime() == Regime.ENTRUSTED_REGISTRATION).toList();
    return "=if %s then %s else %s"
        .formatted(
            chosen(entrusted),
            quoted(words.formatted(Regime.ENTRUSTED_REGISTRATION.applicant())),
            quoted(words.formatted(Regime.PERMIT.applicant())));
  }

  private void facts() {
    heading("Facts", "#### 申请内容", chosen(items));
    Map<String, List<Asked>> asked = new LinkedHashMap<>();
    for (String name : order()) {
      asked.put(
          name,
          items.stream()
              .flatMap(item -> item.fact(name).map(fact -> new Asked(item, fact)).stream())
              .toList());
    }
    asked.forEach(this::fact);
  }

  /** The order in which every item lists its facts, as far as the items agree. */
  private List<String> order() {
    List<String> names = new ArrayList<>();
    for (ServiceItem item : items) {
      int at = 0;
      for (FactDefinition fact : item.facts()) {
        int known = names.indexOf(fact.name());
        if (known < 0) {
          names.add(at, fact.name());
          known = at;
        }
        at = Math.max(at, known + 1);
      }
    }
    return names;
  }

  private void fact(String name, List<Asked> asked) {
    FactType type = asked.get(0).fact().type();
    if (asked.stream().anyMatch(each -> each.fact().type() != type)) {
      throw new IllegalStateException("One field cannot take values of different types: " + name);
    }
    boolean required = asked.stream().allMatch(each -> each.fact().required() || each.fact().requiredWhen() != null);
    String label = byItem(asked, FactDefinition::label);
    ObjectNode field = field(component(asked.get(0).fact()), name, type == FactType.DATE ? null : label, required);
    String help = byItem(asked, StartForm::help);
    if (help != null) {
      field.put("description", help);
    }
    switch (type) {
      case STRING -> string(field, asked);
      case BOOLEAN -> {
        ArrayNode values = field.putArray("values");
        values.addObject().put("label", "是").put("value", true);
        values.addObject().put("label", "否").put("value", false);
      }
      case DATE -> {
        field.put("subtype", "date");
        field.put("dateLabel", label);
      }
      default -> number(field, asked);
    }
    hide(field, asked.stream().map(StartForm::needed).collect(Collectors.joining(" or ")));
  }

  private static String component(FactDefinition fact) {
    return switch (fact.type()) {
      case STRING -> fact.options().isEmpty() ? "textfield" : "select";
      case BOOLEAN -> "radio";
      case DATE -> "datetime";
      case INTEGER, NUMBER -> "number";
    };
  }

  private static void string(ObjectNode field, List<Asked> asked) {
    List<FactOption> first = asked.get(0).fact().options();
    if (first.isEmpty()) {
      longest(field, 500);
    } else if (asked.stream().allMatch(each -> each.fact().options().equals(first))) {
      options(field, first, FactOption::value, FactOption::label);
    } else {
      field.put("valuesExpression", "=" + choice(asked, each -> list(each.options())));
    }
  }

  private static String list(List<FactOption> options) {
    return options.stream()
        .map(option -> "{label: %s, value: %s}".formatted(quoted(option.label()), quoted(option.value())))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static void number(ObjectNode field, List<Asked> asked) {
    field.put("decimalDigits", asked.get(0).fact().type() == FactType.INTEGER ? 0 : 6);
    bound(field, "min", asked, FactDefinition::min);
    bound(field, "max", asked, FactDefinition::max);
    String unit = byItem(asked, FactDefinition::unit);
    if (unit != null) {
      field.putObject("appearance").put("suffixAdorner", unit);
    }
  }

  private static void bound(
      ObjectNode field, String name, List<Asked> asked, Function<FactDefinition, BigDecimal> bound) {
    List<BigDecimal> bounds = asked.stream().map(each -> bound.apply(each.fact())).toList();
    if (bounds.stream().anyMatch(Objects::isNull)) {
      return;
    }
    ObjectNode validate = field.withObjectProperty("validate");
    if (bounds.stream().distinct().count() == 1) {
      validate.put(name, bounds.get(0));
    } else {
      validate.put(name, "=" + choice(asked, each -> bound.apply(each).toPlainString()));
    }
  }

  private static String help(FactDefinition fact) {
    String pattern = fact.patternMessage() == null ? "" : fact.patternMessage() + "。";
    return pattern + (fact.note() == null ? "" : fact.note());
  }

  /** The text itself where all items agree on it, otherwise an expression that takes the chosen item's; or null. */
  private static String byItem(List<Asked> asked, Function<FactDefinition, String> text) {
    List<String> texts = asked.stream().map(each -> Objects.toString(text.apply(each.fact()), "")).distinct().toList();
    if (texts.size() > 1) {
      return "=" + choice(asked, fact -> quoted(Objects.toString(text.apply(fact), "")));
    }
    return texts.get(0).isEmpty() ? null : texts.get(0);
  }

  private static String choice(List<Asked> asked, Function<FactDefinition, String> value) {
    Map<String, List<ServiceItem>> itemsOf = new LinkedHashMap<>();
    asked.forEach(
        each -> itemsOf.computeIfAbsent(value.apply(each.fact()), v -> new ArrayList<>()).add(each.item()));
    List<String> values = new ArrayList<>(itemsOf.keySet());
    String last = values.remove(values.size() - 1);
    return values.stream()
            .map(each -> "if " + chosen(itemsOf.get(each)) + " then " + each + " else ")
            .collect(Collectors.joining())
        + last;
  }

  private static String needed(Asked asked) {
    FactCondition when = asked.fact().requiredWhen();
    String item = chosen(List.of(asked.item()));
    if (when == null) {
      return item;
    }
    String condition =
        when.values().stream()
            .map(value -> when.fact() + " = " + ("true".equals(value) || "false".equals(value) ? value : quoted(value)))
            .collect(Collectors.joining(" or "));
    return "(" + item + " and (" + condition + "))";
  }

  /** The texts that a check list of Tasklist stands for. */
  private void materials() {
    heading("Materials", "#### 申请材料", chosen(items));
    ObjectNode field = field("textfield", AdministrativeApproval.SUBMITTED_MATERIALS.name(), "收到的材料", false);
    field.put("description", "填写材料编码，用逗号分隔，例如 M01,M02。");
    longest(field, 2000);
    hide(field, chosen(items));
    ObjectNode notes = field("textarea", AdministrativeApproval.MATERIAL_NOTES.name(), "材料形式和备注", false);
    notes.put("description", "每行一项：编码、形式和备注。");
    longest(notes, 2000);
    hide(notes, chosen(items));
  }

  private void heading(String id, String text, String shownWhen) {
    ObjectNode heading = components.addObject().put("id", "Text_" + id).put("type", "text").put("text", text);
    if (shownWhen != null) {
      hide(heading, shownWhen);
    }
  }

  private ObjectNode field(String type, String key, String label, boolean required) {
    ObjectNode field =
        components.addObject()
            .put("id", "Field_" + Character.toUpperCase(key.charAt(0)) + key.substring(1))
            .put("type", type)
            .put("key", key);
    if (label != null) {
      field.put("label", label);
    }
    if (required) {
      field.putObject("validate").put("required", true);
    }
    return field;
  }

  private static ObjectNode row(ObjectNode field, String row) {
    field.putObject("layout").put("row", "Row_" + row).putNull("columns");
    return field;
  }

  private static void longest(ObjectNode field, int length) {
    field.withObjectProperty("validate").put("maxLength", length);
  }

  private static <T> void options(
      ObjectNode field, List<T> values, Function<T, String> value, Function<T, String> label) {
    ArrayNode options = field.putArray("values");
    values.forEach(each -> options.addObject().put("label", label.apply(each)).put("value", value.apply(each)));
  }

  private static void hide(ObjectNode field, String shownWhen) {
    field.putObject("conditional").put("hide", "=not(" + shownWhen + ")");
  }

  private static String chosen(List<ServiceItem> items) {
    String any =
        items.stream()
            .map(item -> AdministrativeApproval.SERVICE_ITEM.name() + " = " + quoted(item.code()))
            .collect(Collectors.joining(" or "));
    return items.size() == 1 ? any : "(" + any + ")";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String id(ServiceItem item) {
    return "_" + item.shortCode();
  }
}
