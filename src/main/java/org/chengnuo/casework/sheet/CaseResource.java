package org.chengnuo.casework.sheet;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.ReflectionUtils;

/**
 * A case as other programs read it: what its head and its chapters tell, side by side. Names are added to, never changed.
 * Instants carry the bureau's offset; what the case has not come to is left out, except that lists are empty.
 */
@Schema(name = "Case")
final class CaseResource {

  private final Map<String, Object> properties = new LinkedHashMap<>();

  /** Adds the components of a record, without those that are null. */
  void add(Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      ReflectionUtils.makeAccessible(component.getAccessor());
      Object value = ReflectionUtils.invokeMethod(component.getAccessor(), record);
      if (value != null) {
        properties.put(component.getName(), value);
      }
    }
  }

  @JsonAnyGetter
  Map<String, Object> properties() {
    return properties;
  }
}
