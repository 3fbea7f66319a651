-- What people write, and what is put together from it, has no length of its own in the database: the application counts
-- characters as people do, a database counts otherwise, and two long texts together make a longer notice.
alter table approval_case alter column applicant_name set data type varchar;
alter table open_application alter column open_key set data type varchar;
alter table case_fact alter column fact_value set data type varchar;
alter table notice alter column content set data type varchar;
alter table correction alter column materials set data type varchar;
alter table correction alter column note set data type varchar;
alter table opinion alter column reason set data type varchar;
alter table opinion alter column given_by set data type varchar;
alter table opinion alter column with_person set data type varchar;
alter table hand_over alter column reason set data type varchar;
alter table home_visit alter column address set data type varchar;
alter table decision alter column reason set data type varchar;
alter table bill alter column zero_reason set data type varchar;
alter table payment alter column method set data type varchar;
alter table payment alter column reference set data type varchar;
alter table certificate alter column received_by set data type varchar;
alter table accountability alter column note set data type varchar;
alter table clock_entry alter column note set data type varchar;
alter table delay_explanation alter column reason set data type varchar;
alter table formal_decision alter column note set data type varchar;
alter table post_review alter column note set data type varchar;
alter table grant_correction alter column correction set data type varchar;
alter table grant_revocation alter column reason set data type varchar;
alter table grant_revocation alter column compensation set data type varchar;
