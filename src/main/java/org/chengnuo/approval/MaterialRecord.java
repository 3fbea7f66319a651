package org.chengnuo.approval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengnuo.catalogue.Material;
import org.chengnuo.catalogue.MaterialForm;

/**
 * The materials of one application as they are recorded at a moment; every change is a new record. A material of which
 * nobody has spoken is absent.
 *
 * <p>Only a list that somebody declared, at the start or at the examination, says that a material is <em>not</em> there:
 * without one the acceptance is the clerk's own statement.
 */
public record MaterialRecord(Application application, Map<String, MaterialEntry> entries) {

  public MaterialRecord {
    entries = Collections.unmodifiableMap(new TreeMap<>(entries));
  }

  public Optional<MaterialEntry> entry(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  /** Every material of the item in the catalogue's order. */
  public List<MaterialLine> lines() {
    return application.item().materials().stream()
        .map(material -> new MaterialLine(material, material.requiredFor(application.facts()), entry(material.code())))
        .toList();
  }

  /** Takes the list for the whole of what is there now: what it does not name and the case needs, is not there. */
  public MaterialRecord declare(MaterialList list) {
    Map<String, MaterialEntry> declared = new TreeMap<>();
    for (Material material : application.item().materials()) {
      MaterialList.Piece piece = list.pieces().get(material.code());
      Optional<MaterialEntry> missing =
          entry(material.code()).filter(entry -> entry.status() == MaterialStatus.MISSING);
      if (piece != null) {
        declared.put(material.code(), received(material.code(), piece));
      } else if (missing.isPresent()) {
        declared.put(material.code(), missing.get());
      } else if (material.requiredFor(application.facts())) {
        declared.put(material.code(), MaterialEntry.of(MaterialStatus.ABSENT));
      }
    }
    return new MaterialRecord(application, declared);
  }

  /** Adds what was handed in later, after a notice or an acceptance that did not wait for it. */
  public MaterialRecord receive(MaterialList list) {
    Map<String, MaterialEntry> received = new TreeMap<>(entries);
    list.pieces().forEach((code, piece) -> received.put(code, received(code, piece)));
    return new MaterialRecord(application, received);
  }

  private MaterialEntry received(String code, MaterialList.Piece piece) {
    return MaterialEntry.received(isDemanded(code) ? MaterialStatus.CORRECTED : MaterialStatus.SUBMITTED, piece);
  }

  /** Gives these materials a status; what was said of them stays. */
  public MaterialRecord mark(Collection<String> codes, MaterialStatus status) {
    Map<String, MaterialEntry> marked = new TreeMap<>(entries);
    codes.forEach(
        code -> marked.put(code, entry(code).map(known -> known.with(status)).orElse(MaterialEntry.of(status))));
    return new MaterialRecord(application, marked);
  }

  /** Lets the acceptance not wait for what is lacking. */
  public MaterialRecord defer(Function<Material, LocalDate> lastDay) {
    Map<String, MaterialEntry> deferred = new TreeMap<>(entries);
    lacking().forEach(material -> deferred.put(material.code(), MaterialEntry.deferred(lastDay.apply(material))));
    return new MaterialRecord(application, deferred);
  }

  /** Whether a correction notice asked for it, handed in since or not. */
  public boolean isDemanded(String code) {
    return entry(code).map(MaterialEntry::status)
        .filter(status -> status == MaterialStatus.MISSING || status == MaterialStatus.CORRECTED)
        .isPresent();
  }

  /** Whether somebody has said what is there and thereby what is not. */
  public boolean declared() {
    return entries.values().stream()
        .map(MaterialEntry::status)
        .anyMatch(status -> status == MaterialStatus.SUBMITTED || status == MaterialStatus.ABSENT);
  }

  /** What this application needs and does not have; nothing while nobody has declared a list. */
  public List<Material> lacking() {
    return declared()
        ? application.item().requiredMaterials(application.facts()).stream()
            .filter(material -> entry(material.code()).filter(entry -> entry.status().received()).isEmpty())
            .toList()
        : List.of();
  }

  /** The materials of that status, in the catalogue's order. */
  public List<Material> with(MaterialStatus status) {
    return application.item().materials().stream()
        .filter(material -> entry(material.code()).filter(entry -> entry.status() == status).isPresent())
        .toList();
  }

  /** What the bureau has, as a notice lists it: 名称（原件，备注）; empty when nothing is recorded. */
  public String receivedInWords() {
    return application.item().materials().stream()
        .flatMap(
            material ->
                entry(material.code()).filter(entry -> entry.status().received())
                    .map(entry -> material.name() + described(entry)).stream())
        .collect(Collectors.joining("；"));
  }

  private static String described(MaterialEntry entry) {
    String words =
        List.of(
                Optional.ofNullable(entry.form()).map(MaterialForm::label),
                Optional.ofNullable(entry.note()))
            .stream()
            .flatMap(Optional::stream)
            .collect(Collectors.joining("，"));
    return words.isEmpty() ? "" : "（" + words + "）";
  }

  /** Materials as a message lists them: M01 名称、M02 名称. */
  public static String names(Collection<Material> materials) {
    return materials.stream().map(each -> each.code() + " " + each.name()).collect(Collectors.joining("、"));
  }
}
