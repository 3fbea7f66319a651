package org.chengnuo.approval;

import java.util.Optional;
import org.chengnuo.catalogue.Material;

/** A material of the item as one case stands to it; {@code entry} is empty when nobody has spoken of it. */
public record MaterialLine(Material material, boolean required, Optional<MaterialEntry> entry) {}
