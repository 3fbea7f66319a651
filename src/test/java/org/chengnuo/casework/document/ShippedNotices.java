package org.chengnuo.casework.document;

import java.util.List;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.catalogue.Regime;
import org.springframework.stereotype.Component;

/** The texts of all processes, as tests ask for them. */
@Component
public class ShippedNotices {

  private final CaseTypes types;
  private final NoticeTexts texts;

  ShippedNotices(CaseTypes types, NoticeTexts texts) {
    this.types = types;
    this.texts = texts;
  }

  /** The text of that name, whichever process sends it. */
  NoticeTemplate template(String name) {
    return types.all().stream()
        .flatMap(process -> process.notices().stream())
        .filter(template -> template.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Whatever a case of that regime can be sent. */
  List<NoticeTemplate> due(Regime regime) {
    return types.all().stream()
        .filter(CaseType::noticesByRegime)
        .flatMap(process -> process.notices().stream())
        .filter(template -> !file(template).never().contains(regime))
        .toList();
  }

  TemplateFile file(NoticeTemplate template) {
    return texts.file(template);
  }

  NoticeText text(String template, Regime regime) {
    return texts.get(template(template), regime);
  }

  /** Title, body and basis, placeholders unfilled. */
  String words(String template, Regime regime) {
    NoticeText text = text(template, regime);
    return text.titleOr(texts.kind(template(template))) + "\n" + text.body() + "\n依据：" + text.basis();
  }
}
