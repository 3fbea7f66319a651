package org.chengnuo.approval.review;

import static org.chengnuo.approval.AdministrativeApproval.MESSAGE_EXTENSION_REQUESTED;

import org.chengnuo.engine.MessageRepeats;
import org.chengnuo.engine.MessageReport;
import org.springframework.stereotype.Component;

/** The head of the organ is asked for an extension once at a time. */
@Component
class ExtensionRepeats implements MessageRepeats {

  private final Extensions extensions;

  ExtensionRepeats(Extensions extensions) {
    this.extensions = extensions;
  }

  @Override
  public String messageName() {
    return MESSAGE_EXTENSION_REQUESTED;
  }

  @Override
  public boolean isRepeat(MessageReport report) {
    return extensions.isRequested(report.businessKey());
  }
}
