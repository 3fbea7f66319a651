package org.chengnuo.catalogue;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the list of problems at the failed start in place of a stack trace. */
class BrokenCatalogueFailureAnalyzer extends AbstractFailureAnalyzer<BrokenCatalogueException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BrokenCatalogueException broken) {
    return new FailureAnalysis(broken.getMessage(), "改正上列文件后重新启动。", broken);
  }
}
