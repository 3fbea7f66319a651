package org.chengnuo.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI description of the product's own endpoints. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(new Info().title("承诺（Chengnuo）产品接口").version("1")
            .description("办理事项、承诺时限与工作日历。流程的启动、任务和消息使用 /engine-rest。"))
        .components(new Components().addSecuritySchemes("basic",
            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic").description("与“任务办理”相同的用户名和密码")))
        .addSecurityItem(new SecurityRequirement().addList("basic"));
  }
}
