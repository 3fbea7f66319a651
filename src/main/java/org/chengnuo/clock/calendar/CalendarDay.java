package org.chengnuo.clock.calendar;

/**
 * What a day is in the statutory calendar, and why.
 *
 * @param provisional the year's calendar is not published, so this may still change
 */
public record CalendarDay(Kind kind, boolean provisional) {

  /** The four kinds of day, with the word that explains it to a reader. */
  public enum Kind {
    WORKING_DAY("工作日", true),
    MAKE_UP_DAY("调休上班", true),
    WEEKEND("周末", false),
    HOLIDAY("法定节假日", false);

    private final String label;
    private final boolean working;

    Kind(String label, boolean working) {
      this.label = label;
      this.working = working;
    }

    public String label() {
      return label;
    }
  }

  public boolean working() {
    return kind.working;
  }

  /** For example {@code 调休上班}, or {@code 工作日（暂定）} in a year that is not published. */
  public String reason() {
    return provisional ? kind.label + "（暂定）" : kind.label;
  }
}
