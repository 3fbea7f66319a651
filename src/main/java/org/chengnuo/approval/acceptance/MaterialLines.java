package org.chengnuo.approval.acceptance;

import java.util.List;
import org.chengnuo.approval.Applications;
import org.chengnuo.approval.CaseMaterials;
import org.chengnuo.approval.MaterialLine;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Part;
import org.springframework.stereotype.Component;

/** Every material of the item as the case stands to it, in the catalogue's order. */
@Component
public class MaterialLines implements Part<List<MaterialLine>> {

  private final Applications applications;
  private final CaseMaterials materials;

  MaterialLines(Applications applications, CaseMaterials materials) {
    this.applications = applications;
    this.materials = materials;
  }

  @Override
  public List<MaterialLine> of(CaseSheet sheet) {
    return materials.of(applications.get(sheet.file().number())).lines();
  }
}
