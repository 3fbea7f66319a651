package org.chengnuo.approval.certification;

/** How far a certificate has come. */
public enum CertificateState {
  ISSUED("已制证，待盖章"),
  SEALED("已盖章，待送达"),
  DELIVERED("已送达"),
  REVOKED("已撤销");

  private final String label;

  CertificateState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
