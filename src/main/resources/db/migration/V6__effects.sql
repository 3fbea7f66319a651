-- What the law forbids without a granting decision cannot be written without one, whatever brought a process there: each
-- of these rows refers to the decision together with its result. A row that an existing database has against this rule
-- keeps a null, which refers to nothing.
alter table decision add constraint decision_with_result unique (case_number, result);

alter table bill add column decided varchar(16);
update bill set decided = 'GRANT' where exists
  (select 1 from decision d where d.case_number = bill.case_number and d.result = 'GRANT');
alter table bill alter column decided set default 'GRANT';
alter table bill add constraint bill_after_grant check (decided = 'GRANT');
alter table bill add constraint bill_of_grant foreign key (case_number, decided) references decision (case_number, result);

alter table register_entry add column decided varchar(16);
update register_entry set decided = 'GRANT' where exists
  (select 1 from decision d where d.case_number = register_entry.case_number and d.result = 'GRANT');
alter table register_entry alter column decided set default 'GRANT';
alter table register_entry add constraint register_entry_after_grant check (decided = 'GRANT');
alter table register_entry add constraint register_entry_of_grant
  foreign key (case_number, decided) references decision (case_number, result);

alter table certificate add column decided varchar(16);
update certificate set decided = 'GRANT' where exists
  (select 1 from decision d where d.case_number = certificate.case_number and d.result = 'GRANT');
alter table certificate alter column decided set default 'GRANT';
alter table certificate add constraint certificate_after_grant check (decided = 'GRANT');
alter table certificate add constraint certificate_of_grant
  foreign key (case_number, decided) references decision (case_number, result);
alter table certificate add constraint certificate_sealed_first check (delivered_at is null or sealed_at is not null);

-- A silent approval is a grant.
alter table decision add constraint silence_grants check (not by_silence or result = 'GRANT');
