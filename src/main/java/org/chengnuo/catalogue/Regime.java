package org.chengnuo.catalogue;

/** The body of law under which an item is handled; it decides whether and how far the limit can be extended. */
public enum Regime {
  /** Real-estate registration, no administrative permit (不动产登记暂行条例). */
  REGISTRATION("登记", 0, "不动产登记暂行条例第二十条未规定延长"),
  /** Registration on the order of a court or another authority. */
  ENTRUSTED_REGISTRATION("嘱托登记", 0, "嘱托登记当场办理，不延长"),
  /** Examination of what a higher government decides. */
  REPORT("上报审查", 0, "内部审查时限，无延长依据"),
  /** Permit decided by the bureau itself. */
  PERMIT("行政许可", 10, "行政许可法第四十二条第一款：经本行政机关负责人批准，可以延长十日"),
  /** Permit in which several authorities act together. */
  JOINT_PERMIT("联合办理的行政许可", 15, "行政许可法第四十二条第二款：经本级人民政府负责人批准，可以延长十五日"),
  /** Allocation or grant of state land by the government. */
  LAND_SUPPLY("政府供地决定", 0, "供地决定由人民政府作出，无延长依据"),
  /** Mining or exploration right: contract, registration and permit in one. */
  MINING("矿业权出让登记许可", 10, "行政许可法第四十二条第一款：经本行政机关负责人批准，可以延长十日"),
  /** Filing that creates no right. */
  FILING("备案", 0, "备案无延长依据"),
  /** Acceptance of finished works or of a project. */
  ACCEPTANCE_CHECK("立项和验收", 0, "验收时限无延长依据"),
  /** Check that a contract has been kept. */
  VERIFICATION("核验", 0, "核验时限无延长依据");

  private final String label;
  private final int extensionDays;
  private final String extensionBasis;

  Regime(String label, int extensionDays, String extensionBasis) {
    this.label = label;
    this.extensionDays = extensionDays;
    this.extensionBasis = extensionBasis;
  }

  /** As the bureau says it. */
  public String label() {
    return label;
  }

  /** Working days of the one extension that law allows; 0 where it allows none. */
  public int extensionDays() {
    return extensionDays;
  }

  public boolean extendable() {
    return extensionDays > 0;
  }

  /** The article that allows the extension, or why there is none; in Chinese, for the notice. */
  public String extensionBasis() {
    return extensionBasis;
  }
}
