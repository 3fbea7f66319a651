package org.chengnuo.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.problem.NotFoundException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All service items that the bureau publishes, in the order of their codes. Complete and consistent once it exists. */
public final class Catalogue {

  /** Where the catalogue lies unless the configuration names another place. */
  static final String DEFAULT_LOCATION = "classpath:catalogue/";

  private final Map<String, ServiceItem> items = new LinkedHashMap<>();
  private final List<Section> sections;

  Catalogue(List<ServiceItem> items, List<Section> sections) {
    items.forEach(item -> this.items.put(item.code(), item));
    this.sections = List.copyOf(sections);
  }

  /**
   * Reads and checks the catalogue that the application ships, for callers without a Spring context.
   *
   * @throws BrokenCatalogueException if anything in it is wrong
   */
  public static Catalogue load() {
    return load(Bureau.standard());
  }

  /** As {@link #load()}, for another bureau. */
  static Catalogue load(Bureau bureau) {
    return new CatalogueReader(new PathMatchingResourcePatternResolver(), bureau).read(DEFAULT_LOCATION);
  }

  public List<ServiceItem> all() {
    return List.copyOf(items.values());
  }

  public Optional<ServiceItem> find(String code) {
    return Optional.ofNullable(items.get(code));
  }

  /** @throws NotFoundException if there is no item of that code */
  public ServiceItem get(String code) {
    return find(code).orElseThrow(() -> new NotFoundException("没有编码为“" + shortened(code) + "”的办理事项"));
  }

  /** The sections that countersign, whose groups must exist. */
  public List<Section> sections() {
    return sections;
  }

  /** The section that countersigns by this group. */
  public Optional<Section> section(String group) {
    return sections.stream().filter(section -> section.group().equals(group)).findFirst();
  }

  private static String shortened(String code) {
    String text = String.valueOf(code);
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }
}
