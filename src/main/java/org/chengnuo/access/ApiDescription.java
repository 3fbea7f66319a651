package org.chengnuo.access;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengnuo.engine.ErrorAnswer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.StringUtils;

/** What every part of the OpenAPI description has: its head, names that are there once, and the errors. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final Map<String, String> ERRORS = new LinkedHashMap<>();

  static {
    ERRORS.put("400", "输入有误；逐项列出有误的变量");
    ERRORS.put("401", "未登录或密码不正确");
    ERRORS.put("403", "没有权限");
    ERRORS.put("404", "不存在，或不属于本系统");
    ERRORS.put("409", "与现状冲突：重复、已办理或正被他人办理");
    ERRORS.put("413", "请求内容过大");
    ERRORS.put("503", "暂时无法办理，请稍后再试");
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(new Info().title("承诺（Chengnuo）产品接口").version("1")
            .description("办理事项、承诺时限、工作日历和办件进展，以及流程引擎中供其他系统提交申请、发送消息的接口。"))
        .components(new Components().addSecuritySchemes("basic",
            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic").description("与“任务办理”相同的用户名和密码")))
        .addSecurityItem(new SecurityRequirement().addList("basic"));
  }

  @Bean
  ModelResolver schemas(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
  }

  /** After controller and method: programs are generated with these names. */
  @Bean
  OperationCustomizer operationIds() {
    return (operation, handler) -> operation.operationId(
        StringUtils.uncapitalize(handler.getBeanType().getSimpleName().replaceFirst("Controller$", ""))
            + StringUtils.capitalize(handler.getMethod().getName()));
  }

  /** Last, so that it sees every operation. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  OpenApiCustomizer errors() {
    return api -> {
      ModelConverters.getInstance().readAll(ErrorAnswer.class).forEach(api.getComponents()::addSchemas);
      api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
          .forEach(operation -> addErrors(operation.getResponses()));
    };
  }

  private static void addErrors(ApiResponses responses) {
    ERRORS.forEach((status, meaning) -> responses.addApiResponse(status, new ApiResponse().description(meaning)
        .content(new Content().addMediaType("application/json",
            new MediaType().schema(new Schema<>().$ref("#/components/schemas/ErrorAnswer"))))));
  }
}
