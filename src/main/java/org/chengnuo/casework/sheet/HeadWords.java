package org.chengnuo.casework.sheet;

import java.util.List;

/**
 * What stands at the head of a sheet besides what the casework knows itself.
 *
 * @param party what the person for whom the case is handled is called: 申请人
 * @param urgent words that stand out beside the number, such as a priority
 * @param particulars what the case is about, such as the parcel
 * @param state where the case stands now, also after it ended
 * @param outcomeLabel how it ended; null while it runs
 */
public record HeadWords(
    String party,
    List<Tag> urgent,
    List<String> particulars,
    State state,
    String outcomeLabel,
    Time time) {

  /**
   * What is said of the case's time.
   *
   * @param outerLimit what its limit of law is called in this case; null where as the limit itself says
   * @param limitsBasis what the limits of its handling rest on; null where nobody says so here
   * @param notCounting why no time is counted; shown as long as no clock has started
   */
  public record Time(String outerLimit, String limitsBasis, String notCounting) {}

  /**
   * Where a case stands.
   *
   * @param code for programs; {@code OPEN} while it runs
   * @param tone as of a {@link Tag}
   */
  public record State(String code, String label, String tone) {

    /** The case runs; this stands on no sheet. */
    public static final String OPEN = "OPEN";

    boolean open() {
      return code.equals(OPEN);
    }
  }
}
