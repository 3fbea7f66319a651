-- How a case ends whose process the engine has lost: one person says why, another confirms. The grounds go to the applicant.
create table lost_case_ending (
  case_number  varchar(26)  primary key references approval_case,
  grounds      varchar(500) not null,
  proposed_by  varchar(64)  not null,
  proposed_at  timestamp(3) with time zone not null,
  confirmed_by varchar(64),
  confirmed_at timestamp(3) with time zone,
  check (confirmed_by is null or confirmed_by <> proposed_by)
);
