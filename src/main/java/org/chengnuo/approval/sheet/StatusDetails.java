package org.chengnuo.approval.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengnuo.approval.Decided;
import org.chengnuo.approval.RecordedDecisions;
import org.chengnuo.approval.acceptance.Demand;
import org.chengnuo.approval.acceptance.Demands;
import org.chengnuo.approval.certification.Certificate;
import org.chengnuo.approval.certification.Certifications;
import org.chengnuo.casework.document.Notices.Notice;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.HandlingClock;
import org.chengnuo.casework.sheet.IssuedNotices;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.casework.sheet.Validity;
import org.chengnuo.clock.limits.CaseClock;
import org.springframework.stereotype.Component;

/** The dates and documents of a case's status. */
@Component
class StatusDetails {

  private final HandlingClock clock;
  private final Demands demands;
  private final RecordedDecisions decisions;
  private final IssuedNotices notices;
  private final Certifications certifications;
  private final Times times;

  StatusDetails(
      HandlingClock clock, Demands demands, RecordedDecisions decisions, IssuedNotices notices,
      Certifications certifications, Times times) {
    this.clock = clock;
    this.demands = demands;
    this.decisions = decisions;
    this.notices = notices;
    this.certifications = certifications;
    this.times = times;
  }

  CaseStatus.Dates dates(CaseSheet sheet) {
    Optional<CaseClock> started = sheet.part(clock);
    Optional<CaseClock> running = started.filter(each -> !each.paused());
    return new CaseStatus.Dates(
        times.local(sheet.file().openedAt()),
        times.local(started.map(CaseClock::startedAt).orElse(null)),
        times.local(running.map(each -> each.promised().dueAt()).orElse(null)),
        times.local(running.map(each -> each.statutory().dueAt()).orElse(null)),
        times.local(demands.open(sheet).map(Demand::dueAt).orElse(null)),
        times.local(sheet.part(decisions).map(Decided::at).orElse(null)),
        times.local(sheet.standing().closedAt()));
  }

  List<CaseStatus.Document> documents(CaseSheet sheet) {
    return Stream.concat(
            sheet.part(notices).stream().map(notice -> notice(notice, sheet)),
            sheet.part(certifications).certificate().map(this::certificate).stream())
        .toList();
  }

  private CaseStatus.Document notice(Notice notice, CaseSheet sheet) {
    return new CaseStatus.Document(
        notice.kind().name(),
        notice.title(),
        notice.number(),
        times.local(notice.issuedAt()),
        notices.overtaken(notice, sheet).map(Validity::label).orElse(null));
  }

  private CaseStatus.Document certificate(Certificate certificate) {
    return new CaseStatus.Document(
        "CERTIFICATE",
        certificate.kind(),
        certificate.number(),
        times.local(certificate.issuedAt()),
        certificate.revokedAt() == null ? null : certificate.state().label());
  }
}
