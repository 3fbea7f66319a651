package org.chengnuo.approval.certification;

import java.time.Instant;

/** A certificate with what became of it; parts are null until it came to that. */
public record Certificate(
    String number,
    String kind,
    boolean bySilence,
    Instant issuedAt,
    Instant sealedAt,
    Delivered delivered,
    Instant revokedAt) {

  /** To whom it was handed over. */
  public record Delivered(String to, Instant at) {}

  public CertificateState state() {
    if (revokedAt != null) {
      return CertificateState.REVOKED;
    }
    if (delivered != null) {
      return CertificateState.DELIVERED;
    }
    return sealedAt == null ? CertificateState.ISSUED : CertificateState.SEALED;
  }
}
