package org.chengnuo.casework.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.FactDefinition;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.engine.MessageRule;
import org.chengnuo.engine.ProcessVariable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Describes, for programs that are generated from the OpenAPI description, what other systems send to the engine: the
 * start of each process with a schema and an example, for the process that starts by service item one of each item of the
 * catalogue, and each message with its variables. Names of operations and schemas are those of generated programs.
 */
@Component
class ContractDescription implements OpenApiCustomizer {

  private static final String TAG = "申请与消息";

  private final CaseTypes types;
  private final Catalogue catalogue;

  ContractDescription(CaseTypes types, Catalogue catalogue) {
    this.types = types;
    this.catalogue = catalogue;
  }

  @Override
  public void customise(OpenAPI api) {
    Components components = api.getComponents();
    components.addSchemas("StartedCase", startedCase());
    types.all().stream().filter(type -> !type.startableBy().isEmpty()).forEach(type ->
        api.path("/engine-rest/process-definition/key/" + type.key() + "/start",
            new PathItem().post(starting(type, components))));
    api.path("/engine-rest/message", new PathItem().post(messaging(components)));
  }

  // The start

  private Operation starting(CaseType type, Components components) {
    MediaType body = new MediaType();
    if (type.itemVariable().isPresent()) {
      Schema<Object> any = new Schema<>();
      for (ServiceItem item : catalogue.all()) {
        String name = "Start" + camel(item.code(), "-");
        components.addSchemas(name, startOf(type, item, components));
        any.addOneOfItem(reference(name));
        body.addExamples(item.code(), example(item.name(), type.startOf(item), item.facts()));
      }
      components.addSchemas("StartRequest", any);
      body.schema(reference("StartRequest"));
    } else {
      String name = "Start" + type.programName();
      components.addSchemas(name, startOf(type, components));
      body.schema(reference(name)).addExamples(type.key(), example(type.name(), type.start(), List.of()));
    }
    return new Operation().operationId("start" + type.programName()).addTagsItem(TAG)
        .summary("发起" + type.name() + "；同一 requestId 再次提交同一内容，返回同一办件")
        .requestBody(new RequestBody().required(true).content(new Content().addMediaType("application/json", body)))
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

  private static Schema<?> startOf(CaseType type, Components components) {
    Variables variables = new Variables(components);
    type.start().forEach(variable -> variables.add(type.programName(), variable));
    return variables.schema("Start" + type.programName(), type.name());
  }

  private static Schema<?> startOf(CaseType type, ServiceItem item, Components components) {
    String own = camel(item.code(), "-");
    Variables variables = new Variables(components);
    for (ProcessVariable<?> variable : type.startOf(item)) {
      if (type.itemVariable().filter(named -> named.name().equals(variable.name())).isPresent()) {
        variables.add(own, variable.name(), ValueSchemas.choice(variable.label(), List.of(item.code())), true);
      } else {
        // Every item asks for the same, so that clients have one class for it.
        variables.add("", variable);
      }
    }
    item.facts().forEach(fact -> variables.add(own, fact.name(), ValueSchemas.of(fact), fact.required()));
    return variables.schema("Start" + own, item.name());
  }

  /** The variables of a start, as the engine takes them: objects with the value, named so that every generator calls them the same. */
  private static final class Variables {

    private final Components components;
    private final ObjectSchema schema = new ObjectSchema();
    private final List<String> required = new ArrayList<>();

    Variables(Components components) {
      this.components = components;
    }

    void add(String owner, ProcessVariable<?> variable) {
      add(owner, variable.name(), ValueSchemas.of(variable), variable.requirement().isAlways());
    }

    void add(String owner, String name, Schema<?> value, boolean mandatory) {
      String own = owner + StringUtils.capitalize(name) + "Variable";
      components.addSchemas(own,
          new ObjectSchema().description(value.getDescription()).addProperty("value", value).required(List.of("value")));
      schema.addProperty(name, reference(own));
      if (mandatory) {
        required.add(name);
      }
    }

    /** Names them together. */
    Schema<Object> named(String name) {
      components.addSchemas(name, required.isEmpty() ? schema : schema.required(required));
      return reference(name);
    }

    Schema<?> schema(String name, String description) {
      return new ObjectSchema().description(description).addProperty("variables", named(name + "Variables"))
          .required(List.of("variables"));
    }
  }

  private static Example example(String summary, List<ProcessVariable<?>> start, List<FactDefinition> facts) {
    Map<String, Map<String, Object>> example = new LinkedHashMap<>();
    start.stream().filter(variable -> variable.example() != null)
        .forEach(variable -> example.put(variable.name(), Map.of("value", variable.example())));
    facts.forEach(fact -> example.put(fact.name(), Map.of("value", fact.example())));
    return new Example().summary(summary).value(Map.of("variables", example));
  }

  // Messages

  private Operation messaging(Components components) {
    Schema<Object> any = new Schema<>();
    for (CaseType type : types.all()) {
      for (MessageRule rule : type.messages()) {
        String name = "Message" + camel(rule.messageName(), "\\.");
        components.addSchemas(name, message(name, type, rule, components));
        any.addOneOfItem(reference(name));
      }
    }
    components.addSchemas("MessageRequest", any);
    return new Operation().operationId("sendMessage").addTagsItem(TAG)
        .summary("就一个办件发送消息，例如撤回、补正已提交、已缴费")
        .requestBody(
            new RequestBody().required(true)
                .content(
                    new Content()
                        .addMediaType("application/json", new MediaType().schema(reference("MessageRequest")))))
        .responses(new ApiResponses().addApiResponse("204", new ApiResponse().description("已收到")));
  }

  private static Schema<?> message(String name, CaseType type, MessageRule rule, Components components) {
    ObjectSchema message = new ObjectSchema();
    message.addProperty("messageName", ValueSchemas.choice(null, List.of(rule.messageName())));
    message.addProperty("businessKey", new StringSchema().description("办件编号"));
    if (!rule.variables().isEmpty()) {
      Variables variables = new Variables(components);
      String owner = type.itemVariable().isPresent() ? "" : type.programName();
      rule.variables().forEach(variable -> variables.add(owner, variable.optional()));
      message.addProperty("processVariables", variables.named(name + "Variables"));
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
