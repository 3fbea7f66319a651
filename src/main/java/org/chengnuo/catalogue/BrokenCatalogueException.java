package org.chengnuo.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue cannot be relied on, so the application does not start. Names every problem at once. */
public class BrokenCatalogueException extends RuntimeException {

  BrokenCatalogueException(List<CatalogueProblem> problems) {
    super("办理事项目录有 " + problems.size() + " 处错误：\n"
        + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n")));
  }
}
