package org.chengnuo.page;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Fills templates with what a record says; the template knows the record as {@code model}. */
@Component
public class Pages {

  private final ITemplateEngine engine;

  Pages(ITemplateEngine engine) {
    this.engine = engine;
  }

  /**
   * A piece of a page.
   *
   * @return HTML without a line break, so that a Markdown reader such as Tasklist's takes it for one block and leaves it
   *     alone
   */
  public String block(String template, Record model) {
    return engine.process(template, context(model));
  }

  /** A page that is read in a window of its own and printed on A4. */
  public String printed(String title, String template, Record model) {
    Context context = context(model);
    context.setVariable("title", title);
    context.setVariable("content", template);
    return engine.process("printed", context);
  }

  private static Context context(Record model) {
    Context context = new Context(Locale.SIMPLIFIED_CHINESE);
    context.setVariable("model", model);
    return context;
  }
}
