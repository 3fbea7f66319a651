package org.chengnuo.catalogue;

/** In which form a material is handed in. */
public enum MaterialForm {
  ORIGINAL("原件"),
  COPY("复印件"),
  BOTH("原件和复印件");

  private final String label;

  MaterialForm(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
