package org.chengnuo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShippedCatalogueTest {

  private final Catalogue catalogue = Catalogue.load();

  @Test
  void the_shipped_catalogue_is_without_fault() {
    assertThat(catalogue.all()).isNotEmpty();
  }
}
