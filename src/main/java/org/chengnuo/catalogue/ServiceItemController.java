package org.chengnuo.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published catalogue, for everybody. */
@RestController
@RequestMapping(path = "/api/service-items", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "办理事项")
class ServiceItemController {

  private final List<ServiceItemResource> all;
  private final Catalogue catalogue;

  ServiceItemController(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.all = catalogue.all().stream().map(item -> ServiceItemResource.of(item, catalogue)).toList();
  }

  @GetMapping
  @Operation(summary = "全部办理事项：六要素、六环节、申请时须说明的事实")
  List<ServiceItemResource> all() {
    return all;
  }

  @GetMapping("/{code}")
  @Operation(summary = "一个办理事项")
  ServiceItemResource one(@PathVariable("code") String code) {
    return ServiceItemResource.of(catalogue.get(code), catalogue);
  }
}
