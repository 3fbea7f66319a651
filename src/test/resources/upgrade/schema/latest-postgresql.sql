table account.must_change boolean not null default false
table account.totp_secret character varying(64)
table account.totp_step bigint not null default 0
table account.user_id character varying(64) not null
table accountability.case_number character varying(26) not null
table accountability.cause character varying(64) not null
table accountability.id bigint not null identity
table accountability.note character varying
table accountability.person character varying(64)
table accountability.recorded_at timestamp(3) with time zone not null
table accountability.step character varying(64) not null
table approval_case.applicant_id character varying(18) not null
table approval_case.applicant_type character varying(16) not null
table approval_case.case_number character varying(26) not null
table approval_case.channel character varying(16) not null
table approval_case.delivery character varying(16) not null
table approval_case.priority character varying(16) not null
table approval_case.service_item character varying(16) not null
table bill.bill_number character varying(64) not null
table bill.cancelled_at timestamp(3) with time zone
table bill.case_number character varying(26) not null
table bill.decided character varying(16) default 'GRANT'::character varying
table bill.due_at timestamp(3) with time zone not null
table bill.issued_at timestamp(3) with time zone not null
table bill.total numeric(14,2) not null
table bill.zero_reason character varying
table bill_line.amount numeric(14,2) not null
table bill_line.basis character varying(500) not null
table bill_line.bill_number character varying(64) not null
table bill_line.fee_item character varying(100) not null
table bill_line.line integer not null
table calendar_day.on_date date not null
table calendar_day.working boolean not null
table calendar_day.year_number integer not null
table calendar_import.days_after text not null
table calendar_import.days_before text
table calendar_import.id bigint not null identity
table calendar_import.imported_at timestamp(3) with time zone not null
table calendar_import.imported_by character varying(64) not null
table calendar_import.moved integer not null
table calendar_import.source character varying(500) not null
table calendar_import.year_number integer not null
table calendar_version.slot integer not null
table calendar_version.version character varying(36) not null
table calendar_year.imported_at timestamp with time zone not null
table calendar_year.imported_by character varying(64) not null
table calendar_year.source character varying(500) not null
table calendar_year.year_number integer not null
table case_clock.case_number character varying(64) not null
table case_clock.clock_name character varying(32) not null
table case_clock.label character varying(64) not null
table case_clock.started_on date not null
table case_clock.state character varying(8) not null
table case_fact.case_number character varying(26) not null
table case_fact.fact_value character varying not null
table case_fact.name character varying(64) not null
table case_file.answerable character varying(64)
table case_file.case_number character varying(26) not null
table case_file.closed_at timestamp(3) with time zone
table case_file.opened_at timestamp(3) with time zone not null
table case_file.opened_by character varying(64) not null
table case_file.outcome character varying(64)
table case_file.party_name character varying
table case_file.party_phone character varying(32)
table case_file.process character varying(64) not null
table case_file.process_instance_id character varying(64) not null
table case_file.request_digest character varying(64)
table case_file.request_id character varying(64)
table case_file.source_system character varying(64)
table case_file.title character varying(200) not null
table case_limit.blue_percent integer not null
table case_limit.case_number character varying(64) not null
table case_limit.causes text not null
table case_limit.clock_name character varying(32) not null
table case_limit.day_kind character varying(16) not null
table case_limit.due_on date not null
table case_limit.label character varying(64) not null
table case_limit.limit_length integer not null
table case_limit.limit_name character varying(32) not null
table case_limit.seq integer not null
table case_limit.yellow_percent integer not null
table case_material.case_number character varying(26) not null
table case_material.changed_at timestamp(3) with time zone not null
table case_material.due_on date
table case_material.form character varying(16)
table case_material.material_code character varying(64) not null
table case_material.note character varying(200)
table case_material.status character varying(16) not null
table certificate.by_silence boolean not null
table certificate.case_number character varying(26) not null
table certificate.certificate_number character varying(100) not null
table certificate.decided character varying(16) default 'GRANT'::character varying
table certificate.delivered_at timestamp(3) with time zone
table certificate.delivered_by character varying(64)
table certificate.issued_at timestamp(3) with time zone not null
table certificate.kind character varying(64) not null
table certificate.received_by character varying
table certificate.revoked_at timestamp(3) with time zone
table certificate.sealed_at timestamp(3) with time zone
table certificate.sealed_by character varying(64)
table clock_entry.actor character varying(64) not null
table clock_entry.basis character varying(500)
table clock_entry.case_number character varying(64) not null
table clock_entry.cause character varying(32)
table clock_entry.clock_name character varying(32) not null
table clock_entry.days integer not null
table clock_entry.effective_at timestamp with time zone not null
table clock_entry.kind character varying(8) not null
table clock_entry.note character varying
table clock_entry.recorded_at timestamp with time zone not null
table clock_entry.seq integer not null
table complaint.about_case character varying(26)
table complaint.accused character varying(100)
table complaint.accused_unit character varying(100)
table complaint.anonymous boolean not null
table complaint.case_number character varying(26) not null
table complaint.complainant_name character varying(100)
table complaint.complainant_phone character varying(40)
table complaint.content character varying not null
table complaint_appeal.case_number character varying(26) not null
table complaint_appeal.filed_at timestamp(3) with time zone not null
table complaint_appeal.filed_by character varying(64) not null
table complaint_appeal.grounds character varying not null
table correction.case_number character varying(26) not null
table correction.demanded_at timestamp(3) with time zone not null
table correction.demanded_by character varying(64) not null
table correction.due_at timestamp(3) with time zone
table correction.id bigint not null identity
table correction.materials character varying not null
table correction.note character varying
table correction.notice_number character varying(64)
table correction.received_at timestamp(3) with time zone
table correction.reminded_at timestamp(3) with time zone
table decision.by_silence boolean not null
table decision.case_number character varying(26) not null
table decision.decided_at timestamp(3) with time zone not null
table decision.decided_by character varying(64) not null
table decision.reason character varying
table decision.result character varying(16) not null
table decision.revoked_at timestamp(3) with time zone
table delay_explanation.case_number character varying(26) not null
table delay_explanation.explained_by character varying(64)
table delay_explanation.id bigint not null identity
table delay_explanation.open_case character varying(26)
table delay_explanation.opened_at timestamp(3) with time zone not null
table delay_explanation.promised_due date not null
table delay_explanation.published_at timestamp(3) with time zone
table delay_explanation.reason character varying
table formal_decision.case_number character varying(26) not null
table formal_decision.issued_at timestamp(3) with time zone not null
table formal_decision.issued_by character varying(64) not null
table formal_decision.note character varying not null
table grant_correction.case_number character varying(26) not null
table grant_correction.corrected_at timestamp(3) with time zone not null
table grant_correction.corrected_by character varying(64) not null
table grant_correction.correction character varying not null
table grant_revocation.case_number character varying(26) not null
table grant_revocation.compensation character varying not null
table grant_revocation.reason character varying not null
table grant_revocation.revoked_at timestamp(3) with time zone not null
table grant_revocation.revoked_by character varying(64) not null
table hand_over.by_person character varying(64) not null
table hand_over.case_number character varying(26) not null
table hand_over.from_person character varying(64)
table hand_over.handed_at timestamp(3) with time zone not null
table hand_over.id bigint not null identity
table hand_over.reason character varying not null
table hand_over.task character varying(64) not null
table hand_over.to_person character varying(64)
table home_visit.address character varying not null
table home_visit.booked_by character varying(64) not null
table home_visit.case_number character varying(26) not null
table home_visit.visit_at timestamp(3) with time zone not null
table known_address.address character varying(45) not null
table known_address.seen_on date not null
table known_address.user_id character varying(64) not null
table lost_case_ending.case_number character varying(26) not null
table lost_case_ending.confirmed_at timestamp(3) with time zone
table lost_case_ending.confirmed_by character varying(64)
table lost_case_ending.grounds character varying(500) not null
table lost_case_ending.proposed_at timestamp(3) with time zone not null
table lost_case_ending.proposed_by character varying(64) not null
table notice.case_number character varying(26) not null
table notice.content character varying not null
table notice.issued_at timestamp(3) with time zone not null
table notice.issued_by character varying(64) not null
table notice.kind character varying(64) not null
table notice.notice_number character varying(64) not null
table notice.title character varying(100) not null
table number_series.last_number integer not null
table number_series.series character varying(64) not null
table number_series.series_year integer not null
table open_application.case_number character varying(26) not null
table open_application.open_key character varying not null
table opinion.case_number character varying(26) not null
table opinion.conclusion character varying(64) not null
table opinion.given_at timestamp(3) with time zone not null
table opinion.given_by character varying not null
table opinion.id bigint not null identity
table opinion.reason character varying
table opinion.stage character varying(64) not null
table opinion.unit character varying(64)
table opinion.with_person character varying
table password_history.id bigint not null identity
table password_history.password character varying(255) not null
table password_history.salt character varying(255)
table password_history.user_id character varying(64) not null
table payment.bill_number character varying(64) not null
table payment.method character varying not null
table payment.paid_at timestamp(3) with time zone not null
table payment.recorded_by character varying(64) not null
table payment.reference character varying not null
table post_review.case_number character varying(26) not null
table post_review.note character varying
table post_review.result character varying(16) not null
table post_review.reviewed_at timestamp(3) with time zone not null
table post_review.reviewed_by character varying(64) not null
table public_opinion.case_number character varying(26) not null
table public_opinion.channel character varying(64) not null
table public_opinion.content character varying not null
table public_opinion.kind character varying(64) not null
table public_opinion.place character varying not null
table public_opinion.reply_by character varying(64) not null
table public_opinion.reply_to character varying
table public_opinion.topic character varying(64)
table register_entry.case_number character varying(26) not null
table register_entry.decided character varying(16) default 'GRANT'::character varying
table register_entry.entered_at timestamp(3) with time zone not null
table register_entry.entered_by character varying(64) not null
table register_entry.entry_number character varying(64) not null
table silent_grant.case_number character varying(26) not null
table silent_grant.granted_at timestamp(3) with time zone not null
table warning.case_number character varying(26) not null
table warning.due_on date not null
table warning.level character varying(8) not null
table warning.limit_kind character varying(64) not null
table warning.raised_at timestamp(3) with time zone not null
constraint account PRIMARY KEY (user_id)
constraint accountability FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint accountability PRIMARY KEY (id)
constraint approval_case FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint approval_case PRIMARY KEY (case_number)
constraint bill CHECK (((decided)::text = 'GRANT'::text))
constraint bill FOREIGN KEY (case_number) REFERENCES approval_case(case_number)
constraint bill FOREIGN KEY (case_number, decided) REFERENCES decision(case_number, result)
constraint bill PRIMARY KEY (bill_number)
constraint bill UNIQUE (case_number)
constraint bill_line FOREIGN KEY (bill_number) REFERENCES bill(bill_number)
constraint bill_line PRIMARY KEY (bill_number, line)
constraint calendar_day FOREIGN KEY (year_number) REFERENCES calendar_year(year_number)
constraint calendar_day PRIMARY KEY (on_date)
constraint calendar_import PRIMARY KEY (id)
constraint calendar_version PRIMARY KEY (slot)
constraint calendar_year PRIMARY KEY (year_number)
constraint case_clock CHECK (((state)::text = ANY ((ARRAY['RUNNING'::character varying, 'PAUSED'::character varying, 'STOPPED'::character varying])::text[])))
constraint case_clock PRIMARY KEY (case_number, clock_name)
constraint case_fact FOREIGN KEY (case_number) REFERENCES approval_case(case_number)
constraint case_fact PRIMARY KEY (case_number, name)
constraint case_file PRIMARY KEY (case_number)
constraint case_file UNIQUE (opened_by, request_id)
constraint case_limit CHECK (((0 < blue_percent) AND (blue_percent < yellow_percent) AND (yellow_percent < 100)))
constraint case_limit CHECK (((day_kind)::text = ANY ((ARRAY['WORKING_DAYS'::character varying, 'NATURAL_DAYS'::character varying, 'OFFICE_HOURS'::character varying])::text[])))
constraint case_limit CHECK ((limit_length >= 0))
constraint case_limit FOREIGN KEY (case_number, clock_name) REFERENCES case_clock(case_number, clock_name)
constraint case_limit PRIMARY KEY (case_number, clock_name, limit_name)
constraint case_material FOREIGN KEY (case_number) REFERENCES approval_case(case_number)
constraint case_material PRIMARY KEY (case_number, material_code)
constraint certificate CHECK (((decided)::text = 'GRANT'::text))
constraint certificate CHECK (((delivered_at IS NULL) OR (sealed_at IS NOT NULL)))
constraint certificate FOREIGN KEY (case_number) REFERENCES approval_case(case_number)
constraint certificate FOREIGN KEY (case_number, decided) REFERENCES decision(case_number, result)
constraint certificate PRIMARY KEY (certificate_number)
constraint certificate UNIQUE (case_number)
constraint clock_entry CHECK (((kind)::text = ANY ((ARRAY['START'::character varying, 'PAUSE'::character varying, 'RESUME'::character varying, 'EXTEND'::character varying, 'STOP'::character varying])::text[])))
constraint clock_entry FOREIGN KEY (case_number, clock_name) REFERENCES case_clock(case_number, clock_name)
constraint clock_entry PRIMARY KEY (case_number, clock_name, seq)
constraint complaint CHECK ((anonymous OR (complainant_name IS NOT NULL)))
constraint complaint FOREIGN KEY (about_case) REFERENCES case_file(case_number)
constraint complaint FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint complaint PRIMARY KEY (case_number)
constraint complaint_appeal FOREIGN KEY (case_number) REFERENCES complaint(case_number)
constraint complaint_appeal PRIMARY KEY (case_number)
constraint correction FOREIGN KEY (case_number) REFERENCES approval_case(case_number)
constraint correction FOREIGN KEY (notice_number) REFERENCES notice(notice_number)
constraint correction PRIMARY KEY (id)
constraint correction UNIQUE (notice_number)
constraint decision CHECK (((NOT by_silence) OR ((result)::text = 'GRANT'::text)))
constraint decision FOREIGN KEY (case_number) REFERENCES approval_case(case_number)
constraint decision PRIMARY KEY (case_number)
constraint decision UNIQUE (case_number, result)
constraint delay_explanation FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint delay_explanation PRIMARY KEY (id)
constraint delay_explanation UNIQUE (open_case)
constraint formal_decision FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint formal_decision PRIMARY KEY (case_number)
constraint grant_correction FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint grant_correction PRIMARY KEY (case_number)
constraint grant_revocation FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint grant_revocation PRIMARY KEY (case_number)
constraint hand_over FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint hand_over PRIMARY KEY (id)
constraint home_visit FOREIGN KEY (case_number) REFERENCES approval_case(case_number)
constraint home_visit PRIMARY KEY (case_number)
constraint known_address PRIMARY KEY (user_id, address)
constraint lost_case_ending CHECK (((confirmed_by IS NULL) OR ((confirmed_by)::text <> (proposed_by)::text)))
constraint lost_case_ending FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint lost_case_ending PRIMARY KEY (case_number)
constraint notice FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint notice PRIMARY KEY (notice_number)
constraint number_series PRIMARY KEY (series, series_year)
constraint open_application FOREIGN KEY (case_number) REFERENCES approval_case(case_number)
constraint open_application PRIMARY KEY (open_key)
constraint open_application UNIQUE (case_number)
constraint opinion FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint opinion PRIMARY KEY (id)
constraint password_history PRIMARY KEY (id)
constraint payment FOREIGN KEY (bill_number) REFERENCES bill(bill_number)
constraint payment PRIMARY KEY (bill_number)
constraint payment UNIQUE (reference)
constraint post_review FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint post_review PRIMARY KEY (case_number)
constraint public_opinion FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint public_opinion PRIMARY KEY (case_number)
constraint register_entry CHECK (((decided)::text = 'GRANT'::text))
constraint register_entry FOREIGN KEY (case_number) REFERENCES approval_case(case_number)
constraint register_entry FOREIGN KEY (case_number, decided) REFERENCES decision(case_number, result)
constraint register_entry PRIMARY KEY (entry_number)
constraint register_entry UNIQUE (case_number)
constraint silent_grant FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint silent_grant PRIMARY KEY (case_number)
constraint warning FOREIGN KEY (case_number) REFERENCES case_file(case_number)
constraint warning PRIMARY KEY (case_number, limit_kind, level, due_on)
CREATE INDEX accountability_by_case ON public.accountability USING btree (case_number)
CREATE INDEX calendar_import_year ON public.calendar_import USING btree (year_number)
CREATE INDEX case_file_open ON public.case_file USING btree (closed_at, case_number)
CREATE INDEX chengnuo_hi_procinst_start_user ON public.act_hi_procinst USING btree (start_user_id_)
CREATE INDEX correction_by_case ON public.correction USING btree (case_number)
CREATE INDEX delay_explanation_published ON public.delay_explanation USING btree (published_at)
CREATE INDEX hand_over_by_case ON public.hand_over USING btree (case_number)
CREATE INDEX ix_calendar_day_year ON public.calendar_day USING btree (year_number)
CREATE INDEX ix_case_clock_open ON public.case_clock USING btree (state, case_number, clock_name)
CREATE INDEX notice_by_case ON public.notice USING btree (case_number)
CREATE INDEX opinion_by_case ON public.opinion USING btree (case_number)
CREATE INDEX password_history_user ON public.password_history USING btree (user_id, id)
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (user_id)
CREATE UNIQUE INDEX accountability_pkey ON public.accountability USING btree (id)
CREATE UNIQUE INDEX approval_case_pkey ON public.approval_case USING btree (case_number)
CREATE UNIQUE INDEX bill_case_number_key ON public.bill USING btree (case_number)
CREATE UNIQUE INDEX bill_line_pkey ON public.bill_line USING btree (bill_number, line)
CREATE UNIQUE INDEX bill_pkey ON public.bill USING btree (bill_number)
CREATE UNIQUE INDEX calendar_day_pkey ON public.calendar_day USING btree (on_date)
CREATE UNIQUE INDEX calendar_import_pkey ON public.calendar_import USING btree (id)
CREATE UNIQUE INDEX calendar_version_pkey ON public.calendar_version USING btree (slot)
CREATE UNIQUE INDEX calendar_year_pkey ON public.calendar_year USING btree (year_number)
CREATE UNIQUE INDEX case_fact_pkey ON public.case_fact USING btree (case_number, name)
CREATE UNIQUE INDEX case_file_pkey ON public.case_file USING btree (case_number)
CREATE UNIQUE INDEX case_file_request ON public.case_file USING btree (opened_by, request_id)
CREATE UNIQUE INDEX case_material_pkey ON public.case_material USING btree (case_number, material_code)
CREATE UNIQUE INDEX certificate_case_number_key ON public.certificate USING btree (case_number)
CREATE UNIQUE INDEX certificate_pkey ON public.certificate USING btree (certificate_number)
CREATE UNIQUE INDEX complaint_appeal_pkey ON public.complaint_appeal USING btree (case_number)
CREATE UNIQUE INDEX complaint_pkey ON public.complaint USING btree (case_number)
CREATE UNIQUE INDEX correction_notice_number_key ON public.correction USING btree (notice_number)
CREATE UNIQUE INDEX correction_pkey ON public.correction USING btree (id)
CREATE UNIQUE INDEX decision_pkey ON public.decision USING btree (case_number)
CREATE UNIQUE INDEX decision_with_result ON public.decision USING btree (case_number, result)
CREATE UNIQUE INDEX delay_explanation_open_case_key ON public.delay_explanation USING btree (open_case)
CREATE UNIQUE INDEX delay_explanation_pkey ON public.delay_explanation USING btree (id)
CREATE UNIQUE INDEX formal_decision_pkey ON public.formal_decision USING btree (case_number)
CREATE UNIQUE INDEX grant_correction_pkey ON public.grant_correction USING btree (case_number)
CREATE UNIQUE INDEX grant_revocation_pkey ON public.grant_revocation USING btree (case_number)
CREATE UNIQUE INDEX hand_over_pkey ON public.hand_over USING btree (id)
CREATE UNIQUE INDEX home_visit_pkey ON public.home_visit USING btree (case_number)
CREATE UNIQUE INDEX known_address_pkey ON public.known_address USING btree (user_id, address)
CREATE UNIQUE INDEX lost_case_ending_pkey ON public.lost_case_ending USING btree (case_number)
CREATE UNIQUE INDEX notice_pkey ON public.notice USING btree (notice_number)
CREATE UNIQUE INDEX number_series_pkey ON public.number_series USING btree (series, series_year)
CREATE UNIQUE INDEX open_application_case_number_key ON public.open_application USING btree (case_number)
CREATE UNIQUE INDEX open_application_pkey ON public.open_application USING btree (open_key)
CREATE UNIQUE INDEX opinion_pkey ON public.opinion USING btree (id)
CREATE UNIQUE INDEX password_history_pkey ON public.password_history USING btree (id)
CREATE UNIQUE INDEX payment_pkey ON public.payment USING btree (bill_number)
CREATE UNIQUE INDEX payment_reference_key ON public.payment USING btree (reference)
CREATE UNIQUE INDEX pk_case_clock ON public.case_clock USING btree (case_number, clock_name)
CREATE UNIQUE INDEX pk_case_limit ON public.case_limit USING btree (case_number, clock_name, limit_name)
CREATE UNIQUE INDEX pk_clock_entry ON public.clock_entry USING btree (case_number, clock_name, seq)
CREATE UNIQUE INDEX post_review_pkey ON public.post_review USING btree (case_number)
CREATE UNIQUE INDEX public_opinion_pkey ON public.public_opinion USING btree (case_number)
CREATE UNIQUE INDEX register_entry_case_number_key ON public.register_entry USING btree (case_number)
CREATE UNIQUE INDEX register_entry_pkey ON public.register_entry USING btree (entry_number)
CREATE UNIQUE INDEX silent_grant_pkey ON public.silent_grant USING btree (case_number)
CREATE UNIQUE INDEX warning_pkey ON public.warning USING btree (case_number, limit_kind, level, due_on)
CREATE TRIGGER calendar_import_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_import FOR EACH STATEMENT EXECUTE FUNCTION calendar_import_is_append_only()
CREATE TRIGGER clock_entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.clock_entry FOR EACH STATEMENT EXECUTE FUNCTION clock_entry_is_append_only()
CREATE OR REPLACE FUNCTION public.calendar_import_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin raise exception 'calendar_import is append-only'; end $function$
CREATE OR REPLACE FUNCTION public.clock_entry_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin raise exception 'clock_entry is append-only'; end $function$
sequence accountability_id_seq 1 9223372036854775807 false
sequence calendar_import_id_seq 1 9223372036854775807 false
sequence case_serial 1 99999 true
sequence correction_id_seq 1 9223372036854775807 false
sequence delay_explanation_id_seq 1 9223372036854775807 false
sequence hand_over_id_seq 1 9223372036854775807 false
sequence opinion_id_seq 1 9223372036854775807 false
sequence password_history_id_seq 1 9223372036854775807 false
