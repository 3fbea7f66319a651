package org.chengnuo.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.dialect.IPreProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.preprocessor.IPreProcessor;
import org.thymeleaf.preprocessor.PreProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What becomes of texts in every template, besides Thymeleaf's own escaping. The line breaks by which a template is laid
 * out are dropped before anything is filled in; so what is a line break afterwards was typed by people, and stays visible.
 */
@Component
class TextDialect extends AbstractDialect implements IPreProcessorDialect, IPostProcessorDialect {

  private static final int PRECEDENCE = 1000;

  TextDialect() {
    super("texts");
  }

  @Override
  public int getDialectPreProcessorPrecedence() {
    return PRECEDENCE;
  }

  @Override
  public Set<IPreProcessor> getPreProcessors() {
    return Set.of(new PreProcessor(TemplateMode.HTML, Layout.class, PRECEDENCE));
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return PRECEDENCE;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, Typed.class, PRECEDENCE));
  }

  /** Drops a template's line breaks with the indentation behind them. */
  public static final class Layout extends AbstractTemplateHandler {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R[ \\t]*");

    @Override
    public void handleText(IText text) {
      String kept = LINE_BREAK.matcher(text.getText()).replaceAll("");
      if (!kept.isEmpty()) {
        super.handleText(getContext().getModelFactory().createText(kept));
      }
    }
  }

  /** Makes visible what people typed beside letters. */
  public static final class Typed extends AbstractTemplateHandler {

    private static final Pattern EMPTY_ENDS = Pattern.compile("^\\s*[\\r\\n]\\s*|\\s*[\\r\\n]\\s*$");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    // Control characters and the marks that turn the direction of writing can make a text read as another.
    private static final Pattern MISLEADING =
        Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

    @Override
    public void handleText(IText text) {
      String typed = text.getText();
      super.handleText(
          MISLEADING.matcher(typed).find() ? getContext().getModelFactory().createText(visible(typed)) : text);
    }

    private static String visible(String typed) {
      String lines = LINE_BREAK.matcher(EMPTY_ENDS.matcher(typed).replaceAll("")).replaceAll("<br>");
      return MISLEADING.matcher(lines).replaceAll("\uFFFD");
    }
  }
}
