-- Another system acts on the cases that it handed in, and on no others.

-- User id of the system that handed the application in; null where a person did.
alter table approval_case add column source_system varchar(64);
update approval_case set source_system = registered_by
  where registered_by in (select USER_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ = 'api-clients');

-- A request id is its caller's own: two callers who choose the same one mean two cases. The digest tells an application
-- that is sent again from another one under the same id; it is unknown of what was handed in before.
create table request_before as select case_number, request_id from approval_case where request_id is not null;
alter table approval_case drop column request_id;
alter table approval_case add column request_id varchar(64);
alter table approval_case add column request_digest varchar(64);
update approval_case set request_id =
  (select b.request_id from request_before b where b.case_number = approval_case.case_number);
drop table request_before;
alter table approval_case add constraint approval_case_request unique (registered_by, request_id);

-- Whose an instance is, is asked for by its start user.
create index chengnuo_hi_procinst_start_user on ACT_HI_PROCINST (START_USER_ID_);

-- The group's old right to read all instances (512) and their history (4096).
update ACT_RU_AUTHORIZATION set PERMS_ = PERMS_ - 512, REV_ = REV_ + 1
  where GROUP_ID_ = 'api-clients' and RESOURCE_TYPE_ = 6 and mod(PERMS_ / 512, 2) = 1;
update ACT_RU_AUTHORIZATION set PERMS_ = PERMS_ - 4096, REV_ = REV_ + 1
  where GROUP_ID_ = 'api-clients' and RESOURCE_TYPE_ = 6 and mod(PERMS_ / 4096, 2) = 1;
