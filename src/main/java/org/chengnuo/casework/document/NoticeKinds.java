package org.chengnuo.casework.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengnuo.casework.Correspondence;
import org.chengnuo.casework.NoticeKind;
import org.springframework.stereotype.Component;

/** The kinds of all processes by their codes, so that whoever reads a case's documents need not know whose they are. */
@Component
class NoticeKinds {

  private final Map<String, NoticeKind> byCode;

  NoticeKinds(List<Correspondence> all) {
    byCode =
        all.stream()
            .flatMap(each -> each.kinds().stream())
            // Two of one code are among the problems that the start names.
            .collect(Collectors.toMap(NoticeKind::name, kind -> kind, (one, other) -> one));
  }

  /** @throws IllegalStateException if no process knows such a kind */
  NoticeKind get(String code) {
    NoticeKind kind = byCode.get(code);
    if (kind == null) {
      throw new IllegalStateException("No process declares a kind of document " + code);
    }
    return kind;
  }

  boolean knows(String code) {
    return byCode.containsKey(code);
  }
}
