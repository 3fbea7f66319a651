package org.chengnuo.approval;

import static org.chengnuo.approval.AdministrativeApproval.MATERIAL_NOTES;
import static org.chengnuo.approval.AdministrativeApproval.SUBMITTED_MATERIALS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengnuo.catalogue.MaterialForm;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.problem.TextLimit;

/**
 * What somebody says was handed in: the codes of {@code submittedMaterials} and, for each, what {@code materialNotes}
 * adds. That is a line per material, {@code M01 ORIGINAL a remark}: code, form ({@code ORIGINAL}, {@code COPY}, {@code
 * BOTH}, or {@code -} where it is not said) and, if there is one, a remark of at most 100 characters.
 *
 * @param pieces what was handed in, by code
 */
public record MaterialList(Map<String, Piece> pieces) {

  /**
   * One material as it was handed in.
   *
   * @param form null where nobody said
   * @param note null without a remark
   */
  public record Piece(MaterialForm form, String note) {

    private static final Piece UNDESCRIBED = new Piece(null, null);
  }

  private static final TextLimit NOTE = TextLimit.line(100);
  private static final Pattern LINE = Pattern.compile("(\\S+)(?:\\s+(ORIGINAL|COPY|BOTH|-))?(?:\\s+(.+))?");

  public MaterialList {
    pieces = Map.copyOf(pieces);
  }

  /**
   * Reads a list and tells everything that is wrong with it.
   *
   * @param codes comma-separated
   * @param notes a line per material; may be empty
   * @param wrong takes a variable and what is wrong with it, in Chinese
   */
  public static MaterialList read(
      ServiceItem item, String codes, String notes, BiConsumer<ProcessVariable<?>, String> wrong) {
    Set<String> named = MaterialCodes.split(codes);
    MaterialCodes.unknown(item, named)
        .ifPresent(unknown -> wrong.accept(SUBMITTED_MATERIALS, "该事项没有材料 " + unknown));
    Map<String, Piece> pieces = new LinkedHashMap<>();
    named.forEach(code -> pieces.put(code, Piece.UNDESCRIBED));
    notes.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> describe(line, pieces, wrong));
    return new MaterialList(pieces);
  }

  private static void describe(
      String line, Map<String, Piece> pieces, BiConsumer<ProcessVariable<?>, String> wrong) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches() || !pieces.containsKey(parts.group(1))) {
      wrong.accept(MATERIAL_NOTES, "每行应以一项已交材料的编码开头");
      return;
    }
    String note = parts.group(3);
    Optional<String> fault = note == null ? Optional.empty() : NOTE.fault(note);
    if (fault.isPresent()) {
      wrong.accept(MATERIAL_NOTES, "材料 " + parts.group(1) + " 的备注" + fault.get());
      return;
    }
    boolean said = parts.group(2) != null && !parts.group(2).equals("-");
    pieces.put(parts.group(1), new Piece(said ? MaterialForm.valueOf(parts.group(2)) : null, note));
  }

  /** The same text for the same list whatever order it was written in, to tell equal applications. */
  public String canonical() {
    Map<String, Piece> sorted = new TreeMap<>(pieces);
    boolean described = pieces.values().stream().anyMatch(piece -> !piece.equals(Piece.UNDESCRIBED));
    return described ? sorted.toString() : sorted.keySet().toString();
  }
}
