package org.chengnuo.catalogue;

/**
 * The body of law under which an item is handled. It decides whether and how far the limit can be extended, what a
 * decision is called, and what every notice rests on.
 */
public enum Regime {
  /** Real-estate registration, no administrative permit (不动产登记暂行条例). */
  REGISTRATION("登记", "予以登记", "不予登记", 0, "不动产登记暂行条例第二十条未规定延长"),
  /** Registration on the order of a court or another authority, which is carried out and not examined. */
  ENTRUSTED_REGISTRATION("嘱托登记", "按嘱托办理", "退回嘱托", 0, "嘱托登记当场办理，不延长"),
  /** Examination of what a higher government decides. */
  REPORT("上报审查", "同意报批", "不同意报批", 0, "内部审查时限，无延长依据"),
  /** Permit decided by the bureau itself. */
  PERMIT("行政许可", "准予许可", "不予许可", 10, "行政许可法第四十二条第一款：经本行政机关负责人批准，可以延长十日"),
  /** Permit in which several authorities act together. */
  JOINT_PERMIT("联合办理的行政许可", "审核同意", "审核不同意", 15, "行政许可法第四十二条第二款：可以延长十五日，须报本级人民政府负责人批准"),
  /** Allocation or grant of state land by the government. */
  LAND_SUPPLY("政府供地决定", "同意供地", "不同意供地", 0, "供地决定由人民政府作出，无延长依据"),
  /** Mining or exploration right: contract, registration and permit in one. */
  MINING("矿业权出让登记许可", "准予登记", "不予登记", 10, "行政许可法第四十二条第一款：经本行政机关负责人批准，可以延长十日"),
  /** Filing that creates no right. */
  FILING("备案", "予以备案", "不予备案", 0, "备案无延长依据"),
  /** Acceptance of finished works or of a project. */
  ACCEPTANCE_CHECK("立项和验收", "予以通过", "不予通过", 0, "验收时限无延长依据"),
  /** Check that a contract has been kept. */
  VERIFICATION("核验", "核验通过", "核验不通过", 0, "核验时限无延长依据");

  private final String label;
  private final String granted;
  private final String refused;
  private final int extensionDays;
  private final String extensionBasis;

  Regime(String label, String granted, String refused, int extensionDays, String extensionBasis) {
    this.label = label;
    this.granted = granted;
    this.refused = refused;
    this.extensionDays = extensionDays;
    this.extensionBasis = extensionBasis;
  }

  /** As the bureau says it. */
  public String label() {
    return label;
  }

  /** What a favourable decision is called, in Chinese. */
  public String granted() {
    return granted;
  }

  /** What an unfavourable decision is called, in Chinese. */
  public String refused() {
    return refused;
  }

  /** What whoever hands in a case is called, in Chinese. */
  public String applicant() {
    return this == ENTRUSTED_REGISTRATION ? "嘱托机关" : "申请人";
  }

  /**
   * What the outer limit is called, in Chinese: a limit of law only where a law sets one for the whole regime (行政许可法
   * art. 42, 不动产登记暂行条例 art. 20), elsewhere the bureau's own.
   */
  public String outerLimit() {
    return permit() || this == REGISTRATION || this == ENTRUSTED_REGISTRATION ? "法定时限" : "最长办理时限";
  }

  /**
   * What the grant is called that nobody made in time, in Chinese: for mining rights the law's own for a renewal
   * (行政许可法 art. 50), elsewhere that of the bureau's published rule.
   */
  public String grantedBySilence() {
    return this == MINING ? "视为准予延续" : "超时默许";
  }

  /** What a follow-up calls that which came of {@link #grantedBySilence()}. */
  public String silentResult() {
    return this == MINING ? "视为准予延续的结果" : "默许结果";
  }

  /** Whether the permit law (行政许可法) governs it; nothing else may rest on that law. */
  public boolean permit() {
    return this == PERMIT || this == JOINT_PERMIT || this == MINING;
  }

  /** Whether its items may mean something by silence at all; a real right arises by nothing but the register's entry. */
  public boolean knowsSilence() {
    return this != REGISTRATION && this != ENTRUSTED_REGISTRATION;
  }

  /** Working days of the one extension that law allows; 0 where it allows none. */
  public int extensionDays() {
    return extensionDays;
  }

  public boolean extendable() {
    return extensionDays > 0;
  }

  /** The article that allows the extension, or why there is none; in Chinese. */
  public String extensionBasis() {
    return extensionBasis;
  }
}
