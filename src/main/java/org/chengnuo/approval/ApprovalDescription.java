package org.chengnuo.approval;

import static org.chengnuo.approval.AdministrativeApproval.APPLICANT_ID;
import static org.chengnuo.approval.AdministrativeApproval.APPLICANT_NAME;
import static org.chengnuo.approval.AdministrativeApproval.APPLICANT_PHONE;
import static org.chengnuo.approval.AdministrativeApproval.APPLICANT_TYPE;
import static org.chengnuo.approval.AdministrativeApproval.CHANNEL;
import static org.chengnuo.approval.AdministrativeApproval.DELIVERY;
import static org.chengnuo.approval.AdministrativeApproval.PRIORITY;
import static org.chengnuo.approval.AdministrativeApproval.REQUEST_ID;
import static org.chengnuo.approval.AdministrativeApproval.SERVICE_ITEM;
import static org.chengnuo.approval.AdministrativeApproval.SUBMITTED_MATERIALS;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.FactDefinition;
import org.chengnuo.catalogue.FactOption;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.engine.MessageRule;
import org.chengnuo.engine.ProcessVariable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Describes, for programs that are generated from the OpenAPI description, what other systems send to the engine: the
 * start with a schema and an example for each service item of the catalogue, and each message with its variables.
 */
@Component
class ApprovalDescription implements OpenApiCustomizer {

  private static final String TAG = "申请与消息";

  /** A person and an organisation that do not exist, with numbers that pass. */
  private static final String EXAMPLE_PERSON = "150802199202291230";
  private static final String EXAMPLE_ORGANIZATION = "91150802MA0TE5T163";

  private final Catalogue catalogue;
  private final List<MessageRule> messages;

  ApprovalDescription(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.messages = AdministrativeApproval.TYPE.messages();
  }

  @Override
  public void customise(OpenAPI api) {
    Components components = api.getComponents();
    components.addSchemas("StartedCase", startedCase());
    api.path("/engine-rest/process-definition/key/" + AdministrativeApproval.KEY + "/start",
        new PathItem().post(starting(components)));
    api.path("/engine-rest/message", new PathItem().post(messaging(components)));
  }

  // The start

  private Operation starting(Components components) {
    MediaType body = new MediaType();
    Schema<Object> any = new Schema<>();
    for (ServiceItem item : catalogue.all()) {
      String name = "Start" + camel(item.code(), "-");
      components.addSchemas(name + "Variables", variables(item, components));
      components.addSchemas(name,
          new ObjectSchema().description(item.name()).addProperty("variables", reference(name + "Variables"))
              .required(List.of("variables")));
      any.addOneOfItem(reference(name));
      body.addExamples(item.code(), new Example().summary(item.name()).value(Map.of("variables", example(item))));
    }
    components.addSchemas("StartRequest", any);
    return new Operation().operationId("startApproval").addTagsItem(TAG)
        .summary("提交申请；同一 requestId 再次提交同一申请，返回同一办件")
        .requestBody(
            new RequestBody().required(true)
                .content(new Content().addMediaType("application/json", body.schema(reference("StartRequest")))))
        .responses(
            new ApiResponses().addApiResponse("200",
                new ApiResponse().description("已登记；businessKey 为办件编号")
                    .content(
                        new Content()
                            .addMediaType("application/json", new MediaType().schema(reference("StartedCase"))))));
  }

  private static Schema<?> startedCase() {
    return new ObjectSchema().addProperty("id", new StringSchema().description("流程实例"))
        .addProperty("businessKey", new StringSchema().description("办件编号"))
        .addProperty("ended", new BooleanSchema())
        .required(List.of("id", "businessKey", "ended"));
  }

  private static Schema<?> variables(ServiceItem item, Components components) {
    String own = camel(item.code(), "-");
    ObjectSchema schema = new ObjectSchema();
    schema.addProperty(SERVICE_ITEM.name(), variable(own, SERVICE_ITEM.name(), choice("办理事项编码", item.code()), components));
    general().forEach((name, value) -> schema.addProperty(name, variable("", name, value, components)));
    item.facts().forEach(fact -> schema.addProperty(fact.name(), variable(own, fact.name(), value(fact), components)));
    return schema.required(
        Stream.concat(
                Stream.of(SERVICE_ITEM, APPLICANT_TYPE, APPLICANT_NAME, APPLICANT_ID, APPLICANT_PHONE)
                    .map(ProcessVariable::name),
                item.facts().stream().filter(FactDefinition::required).map(FactDefinition::name))
            .toList());
  }

  private static Map<String, Schema<?>> general() {
    Map<String, Schema<?>> variables = new LinkedHashMap<>();
    variables.put(APPLICANT_TYPE.name(), choice("申请人类型，以事项所列为限", names(ApplicantType.values())));
    variables.put(APPLICANT_NAME.name(), new StringSchema().description("申请人姓名或名称").maxLength(200));
    variables.put(APPLICANT_ID.name(), new StringSchema().description("公民身份号码或统一社会信用代码").maxLength(32));
    variables.put(APPLICANT_PHONE.name(), new StringSchema().description("联系电话").maxLength(40));
    variables.put(REQUEST_ID.name(), new StringSchema().description("请求编号，由提交方给定，同一编号即同一申请").maxLength(64));
    variables.put(CHANNEL.name(), choice("渠道", names(Channel.values())));
    variables.put(PRIORITY.name(), choice("优先情形", names(Priority.values())));
    variables.put(DELIVERY.name(), choice("取件方式", names(Delivery.values())));
    variables.put(SUBMITTED_MATERIALS.name(), new StringSchema().description("已提交材料的编码，以逗号分隔"));
    return variables;
  }

  private static Schema<?> value(FactDefinition fact) {
    Schema<?> value =
        switch (fact.type()) {
          case STRING ->
              fact.options().isEmpty()
                  ? new StringSchema().pattern(fact.pattern() == null ? null : "^(?:" + fact.pattern() + ")$")
                  : choice(null, fact.options().stream().map(FactOption::value).toArray(String[]::new));
          case INTEGER -> new IntegerSchema().format(null);
          case NUMBER -> new NumberSchema();
          case BOOLEAN -> new BooleanSchema();
          // As text, for the engine knows dates only with a time.
          case DATE -> new StringSchema().pattern("^\\d{4}-\\d{2}-\\d{2}$");
        };
    value.setDescription(fact.unit() == null ? fact.label() : fact.label() + "（" + fact.unit() + "）");
    value.setMinimum(fact.min());
    value.setMaximum(fact.max());
    return value;
  }

  /** As the engine takes variables: an object with the value, named so that every generator calls it the same. */
  private static Schema<?> variable(String item, String name, Schema<?> value, Components components) {
    String schema = item + StringUtils.capitalize(name) + "Variable";
    components.addSchemas(schema,
        new ObjectSchema().description(value.getDescription()).addProperty("value", value).required(List.of("value")));
    return reference(schema);
  }

  private static Schema<String> choice(String label, String... values) {
    StringSchema choice = new StringSchema();
    choice.setDescription(label);
    choice.setEnum(List.of(values));
    return choice;
  }

  private static String[] names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
  }

  private static Map<String, Map<String, Object>> example(ServiceItem item) {
    boolean person = item.applicantTypes().contains(ApplicantType.PERSON);
    Map<String, Map<String, Object>> example = new LinkedHashMap<>();
    example.put(SERVICE_ITEM.name(), Map.of("value", item.code()));
    example.put(APPLICANT_TYPE.name(), Map.of("value", (person ? ApplicantType.PERSON : ApplicantType.ORGANIZATION).name()));
    example.put(APPLICANT_NAME.name(), Map.of("value", person ? "演示申请人" : "演示单位"));
    example.put(APPLICANT_ID.name(), Map.of("value", person ? EXAMPLE_PERSON : EXAMPLE_ORGANIZATION));
    example.put(APPLICANT_PHONE.name(), Map.of("value", "13800000000"));
    item.facts().forEach(fact -> example.put(fact.name(), Map.of("value", fact.example())));
    return example;
  }

  // Messages

  private Operation messaging(Components components) {
    Schema<Object> any = new Schema<>();
    for (MessageRule rule : messages) {
      String name = "Message" + camel(rule.messageName(), "\\.");
      components.addSchemas(name, message(name, rule, components));
      any.addOneOfItem(reference(name));
    }
    components.addSchemas("MessageRequest", any);
    return new Operation().operationId("sendMessage").addTagsItem(TAG)
        .summary("就一个办件发送消息：撤回、补正已提交、申请延期、已缴费")
        .requestBody(
            new RequestBody().required(true)
                .content(
                    new Content()
                        .addMediaType("application/json", new MediaType().schema(reference("MessageRequest")))))
        .responses(new ApiResponses().addApiResponse("204", new ApiResponse().description("已收到")));
  }

  private static Schema<?> message(String name, MessageRule rule, Components components) {
    ObjectSchema message = new ObjectSchema();
    message.addProperty("messageName", choice(null, rule.messageName()));
    message.addProperty("businessKey", new StringSchema().description("办件编号"));
    if (!rule.variables().isEmpty()) {
      ObjectSchema variables = new ObjectSchema();
      rule.variables().stream().map(ProcessVariable::name).sorted().forEach(
          variable -> variables.addProperty(variable, variable("", variable, new StringSchema(), components)));
      components.addSchemas(name + "Variables", variables);
      message.addProperty("processVariables", reference(name + "Variables"));
    }
    message.setRequired(List.of("messageName", "businessKey"));
    return message;
  }

  private static Schema<Object> reference(String name) {
    return new Schema<>().$ref("#/components/schemas/" + name);
  }

  private static String camel(String code, String separator) {
    boolean lower = !code.equals(code.toUpperCase(Locale.ROOT));
    return Arrays.stream(code.split(separator))
        .map(part -> StringUtils.capitalize(lower ? part : part.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining());
  }
}
