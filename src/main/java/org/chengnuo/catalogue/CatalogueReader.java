package org.chengnuo.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengnuo.bureau.Bureau;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Reads the files of a catalogue and either hands out the whole of it or says everything that is wrong with it. */
final class CatalogueReader {

  private static final String SECTIONS_FILE = "sections.yaml";
  private static final String UNREADABLE = "?";

  private final ResourcePatternResolver resources;
  private final Bureau bureau;
  private final List<CatalogueProblem> problems = new ArrayList<>();

  CatalogueReader(ResourcePatternResolver resources, Bureau bureau) {
    this.resources = resources;
    this.bureau = bureau;
  }

  /**
   * @param location folder, ending in a slash, with {@code sections.yaml} and one file per item named by its code
   * @throws BrokenCatalogueException if anything is wrong
   */
  Catalogue read(String location) {
    try (ValidatorFactory validation = chineseValidation()) {
      List<Resource> files = files(location);
      List<Section> sections = files.stream().filter(file -> SECTIONS_FILE.equals(file.getFilename())).findFirst()
          .map(file -> readSections(file, validation.getValidator()))
          .orElseGet(() -> {
            problems.add(new CatalogueProblem(SECTIONS_FILE, "-", "-", "文件不存在"));
            return List.of();
          });
      Map<String, ServiceItem> items = new LinkedHashMap<>();
      for (Resource file : files) {
        if (!SECTIONS_FILE.equals(file.getFilename())) {
          readItem(file, validation.getValidator(), items);
        }
      }
      if (files.size() <= 1) {
        problems.add(new CatalogueProblem(location, "-", "-", "目录中没有任何事项"));
      }
      items.forEach((file, item) ->
          problems.addAll(new CatalogueChecks(file, item, sections, faultyFields(file)).problems()));
      problems.addAll(CatalogueChecks.acrossItems(items));
      if (!problems.isEmpty()) {
        throw new BrokenCatalogueException(problems);
      }
      return new Catalogue(
          items.values().stream().sorted(Comparator.comparing(ServiceItem::code)).toList(), sections);
    }
  }

  private List<String> faultyFields(String file) {
    return problems.stream().filter(problem -> problem.file().equals(file)).map(CatalogueProblem::field).toList();
  }

  private List<Resource> files(String location) {
    try {
      return Arrays.stream(resources.getResources(location + "*.yaml"))
          .sorted(Comparator.comparing(Resource::getFilename)).toList();
    } catch (IOException noSuchFolder) {
      return List.of();
    }
  }

  private List<Section> readSections(Resource file, Validator validator) {
    Binding binding = new Binding(file.getFilename(), "-", bureau);
    List<Section> sections = binding.read(file, new TypeReference<List<Section>>() {});
    if (sections != null) {
      for (int i = 0; i < sections.size(); i++) {
        binding.validate(validator, sections.get(i), "[" + i + "].");
      }
    }
    problems.addAll(binding.found);
    return sections == null || !binding.found.isEmpty() ? List.of() : sections;
  }

  private void readItem(Resource file, Validator validator, Map<String, ServiceItem> items) {
    Binding binding = new Binding(file.getFilename(), UNREADABLE, bureau);
    ServiceItem item = binding.read(file, new TypeReference<ServiceItem>() {});
    if (item != null) {
      binding.validate(validator, item, "");
      items.put(file.getFilename(), item);
    }
    String code = item == null || item.code() == null ? UNREADABLE : item.code();
    binding.found.forEach(problem ->
        problems.add(new CatalogueProblem(problem.file(), code, problem.field(), problem.reason())));
  }

  private static ValidatorFactory chineseValidation() {
    var configuration = Validation.byDefaultProvider().configure();
    MessageInterpolator standard = configuration.getDefaultMessageInterpolator();
    return configuration.messageInterpolator(new MessageInterpolator() {
      @Override
      public String interpolate(String template, Context context) {
        return standard.interpolate(template, context, Locale.SIMPLIFIED_CHINESE);
      }

      @Override
      public String interpolate(String template, Context context, Locale locale) {
        return standard.interpolate(template, context, Locale.SIMPLIFIED_CHINESE);
      }
    }).buildValidatorFactory();
  }

  /** Binds one file, noting what does not fit instead of stopping at the first such place. */
  private static final class Binding extends DeserializationProblemHandler {

    private final String file;
    private final String item;
    private final Bureau bureau;
    private final List<CatalogueProblem> found = new ArrayList<>();

    Binding(String file, String item, Bureau bureau) {
      this.file = file;
      this.item = item;
      this.bureau = bureau;
    }

    <T> T read(Resource resource, TypeReference<T> type) {
      ObjectMapper mapper = YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .addHandler(this)
          .addModule(new SimpleModule().addDeserializer(String.class, new BureauWords(bureau, this::unknownWord)))
          .build();
      try (InputStream stream = resource.getInputStream()) {
        return mapper.readValue(stream, type);
      } catch (JsonMappingException unfit) {
        String path = unfit.getPath().stream()
            .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
            .collect(Collectors.joining());
        add(path.startsWith(".") ? path.substring(1) : path, "无法读取：" + oneLine(unfit.getOriginalMessage()));
        return null;
      } catch (JsonProcessingException malformed) {
        var place = malformed.getLocation();
        add(place == null ? "-" : "第" + place.getLineNr() + "行",
            "不是有效的 YAML：" + oneLine(malformed.getOriginalMessage()));
        return null;
      } catch (IOException unreadable) {
        throw new UncheckedIOException("catalogue file " + file, unreadable);
      }
    }

    void validate(Validator validator, Object value, String prefix) {
      Set<String> reported = found.stream().map(CatalogueProblem::field).collect(Collectors.toSet());
      validator.validate(value).stream()
          .map(violation -> new CatalogueProblem(file, item,
              prefix + violation.getPropertyPath().toString().replace(".<list element>", ""), violation.getMessage()))
          // What could not be bound is null by now; that it is null is no second problem.
          .filter(problem -> !reported.contains(problem.field()))
          .sorted(Comparator.comparing(CatalogueProblem::field).thenComparing(CatalogueProblem::reason))
          .forEach(found::add);
    }

    @Override
    public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
        JsonDeserializer<?> deserializer, Object target, String name) throws IOException {
      add(path(parser.getParsingContext().pathAsPointer()), "未知字段");
      parser.skipChildren();
      return true;
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String text, String failure) {
      String allowed = type.isEnum()
          ? "，只能是 " + Arrays.stream(type.getEnumConstants())
              .map(constant -> constant instanceof FactType fact ? fact.json() : constant.toString())
              .collect(Collectors.joining("、"))
          : "";
      add(path(context.getParser().getParsingContext().pathAsPointer()), "“" + text + "”无效" + allowed);
      return null;
    }

    @Override
    public Object handleUnexpectedToken(DeserializationContext context, JavaType type, JsonToken token,
        JsonParser parser, String failure) throws IOException {
      add(path(parser.getParsingContext().pathAsPointer()), "类型不对，应为 " + type.getRawClass().getSimpleName());
      parser.skipChildren();
      return null;
    }

    @Override
    public Object handleMissingInstantiator(DeserializationContext context, Class<?> type,
        ValueInstantiator instantiator, JsonParser parser, String failure) throws IOException {
      add(path(parser.getParsingContext().pathAsPointer()), "类型不对，应为 " + type.getSimpleName());
      parser.skipChildren();
      return null;
    }

    private void unknownWord(JsonParser parser, String placeholder) {
      add(path(parser.getParsingContext().pathAsPointer()), "没有 " + placeholder);
    }

    private void add(String field, String reason) {
      found.add(new CatalogueProblem(file, item, field.isEmpty() ? "-" : field, reason));
    }

    private static String oneLine(String message) {
      return message.replaceAll("\\s+", " ").strip();
    }

    private static String path(JsonPointer pointer) {
      StringBuilder path = new StringBuilder();
      for (JsonPointer step = pointer; !step.matches(); step = step.tail()) {
        if (step.mayMatchElement()) {
          path.append('[').append(step.getMatchingIndex()).append(']');
        } else {
          path.append(path.isEmpty() ? "" : ".").append(step.getMatchingProperty());
        }
      }
      return path.toString();
    }
  }
}
