package org.chengnuo.casework.sheet;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes what a case has for other programs: the properties of its head and of every chapter. */
@Component
class CaseDescription implements OpenApiCustomizer {

  private final ProcessWords words;
  private final Chapters chapters;

  CaseDescription(ProcessWords words, Chapters chapters) {
    this.words = words;
    this.chapters = chapters;
  }

  @Override
  public void customise(OpenAPI api) {
    Schema<?> described = new ObjectSchema();
    Stream.concat(
            Stream.of(CaseResources.Head.class), chapters.all().flatMap(chapter -> chapter.properties().stream()))
        .forEach(type -> addProperties(type, described, api.getComponents()));
    describeCodes(described, "state", words.states());
    describeCodes(described, "outcome", words.outcomes());
    api.getComponents().addSchemas("Case", described);
  }

  private static void addProperties(Class<? extends Record> type, Schema<?> described, Components components) {
    ResolvedSchema resolved =
        ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false));
    resolved.schema.getProperties().forEach((name, schema) -> described.addProperty((String) name, (Schema<?>) schema));
    resolved.referencedSchemas.forEach(
        (name, schema) -> {
          // What is merged into the case is no schema of its own.
          if (!name.equals(resolved.schema.getName())) {
            components.addSchemas(name, schema);
          }
        });
  }

  private static void describeCodes(Schema<?> described, String property, List<String> codes) {
    StringSchema schema = new StringSchema();
    schema.setEnum(codes);
    described.addProperty(property, schema);
  }
}
