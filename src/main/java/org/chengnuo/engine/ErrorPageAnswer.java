package org.chengnuo.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** The last resort, for what fails outside of every controller: the same two fields, nothing about the inside. */
@Component
class ErrorPageAnswer extends DefaultErrorAttributes {

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    int status = (Integer) super.getErrorAttributes(request, options).getOrDefault("status", 500);
    ErrorAnswer answer = Failure.ofStatus(status).answer();
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("status", status);
    attributes.put("type", answer.type());
    attributes.put("message", answer.message());
    return attributes;
  }
}
