package org.chengnuo.catalogue;

import org.chengnuo.bureau.Bureau;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

  /** A bureau with items, offices or seals of its own puts its files in a folder and names it here. */
  @Bean
  Catalogue catalogue(
      ResourcePatternResolver resources,
      Bureau bureau,
      @Value("${chengnuo.catalogue.location:" + Catalogue.DEFAULT_LOCATION + "}") String location) {
    return new CatalogueReader(resources, bureau).read(location.endsWith("/") ? location : location + "/");
  }
}
