package org.chengnuo.casework.sheet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a process of the tests' own has to say of its cases. */
final class ErrandChapter implements Chapter {

  static final String PROCESS = "errand";

  record Model(String what) {}

  record Properties(Errand errand) {}

  record Errand(String what, String by) {}

  @Override
  public int position() {
    return 100;
  }

  @Override
  public Optional<String> process() {
    return Optional.of(PROCESS);
  }

  @Override
  public Set<String> neededAt() {
    return Set.of("UserTask_RunErrand");
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    return Optional.of(new Shown("跑腿", "errand", new Model("送<取>\n两次")));
  }

  @Override
  public Optional<Class<? extends Record>> properties() {
    return Optional.of(Properties.class);
  }

  @Override
  public Optional<Told> told(CaseSheet sheet) {
    return Optional.of(Told.of(new Properties(new Errand("送取", "inspector1")), Stream.of("inspector1")));
  }
}
