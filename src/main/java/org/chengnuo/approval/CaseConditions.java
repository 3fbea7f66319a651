package org.chengnuo.approval;

/**
 * What must be on record before an act of the bureau takes effect, whatever brought a process to the step that performs
 * it. Each is an SQL condition on the case that the parameter {@code case} names, so that condition and act are one
 * statement and nothing comes between them.
 */
public final class CaseConditions {

  /** The case has been granted, by an approver or by silence. */
  public static final String GRANTED =
      "exists (select 1 from decision where case_number = :case and result = 'GRANT')";

  /** It was silence that granted the case. */
  public static final String GRANTED_BY_SILENCE =
      "exists (select 1 from decision where case_number = :case and result = 'GRANT' and by_silence)";

  /** The bill has been paid, or nothing is due; one that lapsed is neither. */
  public static final String SETTLED =
      """
      exists (select 1 from bill b where b.case_number = :case and b.cancelled_at is null
        and (b.total = 0 or exists (select 1 from payment p where p.bill_number = b.bill_number)))
      """;

  /** The grant stands in the register (民法典 art. 214). */
  public static final String REGISTERED = "exists (select 1 from register_entry where case_number = :case)";

  /** The certificate is in the applicant's hand. */
  public static final String DELIVERED =
      "exists (select 1 from certificate where case_number = :case and delivered_at is not null)";

  /** Nobody, nor silence, has decided. */
  public static final String UNDECIDED = "not exists (select 1 from decision where case_number = :case)";

  /** Two people have said that the case ends whose process is lost. */
  public static final String TERMINATION_CONFIRMED =
      "exists (select 1 from lost_case_ending where case_number = :case and confirmed_by is not null)";

  private CaseConditions() {}
}
