-- A follow-up keeps its own ground and reads no other process's tables: which grants silence gave.
create table silent_grant (
  case_number varchar(26) primary key references case_file,
  granted_at  timestamp(3) with time zone not null
);
insert into silent_grant (case_number, granted_at)
select case_number, decided_at from decision where by_silence;

-- The approval hears that its grant was taken back, and remembers it itself.
alter table decision add column revoked_at timestamp(3) with time zone;
update decision set revoked_at =
  (select v.revoked_at from grant_revocation v where v.case_number = decision.case_number);
