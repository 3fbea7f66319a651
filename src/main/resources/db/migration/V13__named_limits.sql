-- A case has several clocks, each with a ledger of its own, and a clock has limits that are data: what they are when the clock
-- starts stays with the case. The clocks of before become HANDLING with the limits PROMISED and STATUTORY.
-- The tables are made anew, because the names of their old keys differ between databases; V13.1 guards the ledger again.
alter table clock_entry rename to clock_entry_before;
alter table case_clock rename to case_clock_before;

-- Here so that one row per clock can be locked and open limits can be found.
create table case_clock (
  case_number varchar(64) not null,
  clock_name varchar(32) not null,
  label varchar(64) not null,
  state varchar(8) not null,
  started_on date not null,
  constraint pk_case_clock primary key (case_number, clock_name),
  constraint ck_case_clock_state check (state in ('RUNNING', 'PAUSED', 'STOPPED'))
);
create index ix_case_clock_open on case_clock (state, case_number, clock_name);

-- The due date is derived from ledger and calendar. That of a limit that stands still is the one it would have if it ran again
-- from the last entry.
create table case_limit (
  case_number varchar(64) not null,
  clock_name varchar(32) not null,
  limit_name varchar(32) not null,
  seq integer not null,
  label varchar(64) not null,
  limit_length integer not null,
  day_kind varchar(16) not null,
  blue_percent integer not null,
  yellow_percent integer not null,
  causes text not null, -- JSON: code, label and basis of every cause for which it stands still
  due_on date not null,
  constraint pk_case_limit primary key (case_number, clock_name, limit_name),
  constraint fk_case_limit_clock foreign key (case_number, clock_name) references case_clock (case_number, clock_name),
  constraint ck_case_limit_length check (limit_length >= 0),
  constraint ck_case_limit_kind check (day_kind in ('WORKING_DAYS', 'NATURAL_DAYS', 'OFFICE_HOURS')),
  constraint ck_case_limit_percent check (0 < blue_percent and blue_percent < yellow_percent and yellow_percent < 100)
);

create table clock_entry (
  case_number varchar(64) not null,
  clock_name varchar(32) not null,
  seq integer not null,
  kind varchar(8) not null,
  effective_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  cause varchar(32),
  basis varchar(500),
  actor varchar(64) not null,
  note varchar,
  days integer not null,
  constraint pk_clock_entry primary key (case_number, clock_name, seq),
  constraint fk_clock_entry_clock foreign key (case_number, clock_name) references case_clock (case_number, clock_name),
  constraint ck_clock_entry_kind check (kind in ('START', 'PAUSE', 'RESUME', 'EXTEND', 'STOP'))
);

insert into case_clock (case_number, clock_name, label, state, started_on)
select case_number, 'HANDLING', '办理', state, started_on from case_clock_before;

-- Which causes the law of an item excluded was not stored with its case; what a pause of before rested on stands in its entry.
insert into case_limit (case_number, clock_name, limit_name, seq, label, limit_length, day_kind, blue_percent, yellow_percent,
                        causes, due_on)
select case_number, 'HANDLING', limit_name, seq, label,
       case when seq = 1 then promised_days else statutory_days end, 'WORKING_DAYS', 50, 80,
       '[{"code":"HEARING","label":"听证","basis":"见中止记录"},{"code":"TENDER","label":"招标","basis":"见中止记录"},{"code":"AUCTION","label":"拍卖","basis":"见中止记录"},{"code":"TEST","label":"检测","basis":"见中止记录"},{"code":"GOODS_INSPECTION","label":"检验","basis":"见中止记录"},{"code":"QUARANTINE","label":"检疫","basis":"见中止记录"},{"code":"APPRAISAL","label":"鉴定","basis":"见中止记录"},{"code":"EXPERT_REVIEW","label":"专家评审","basis":"见中止记录"},{"code":"ITEM_RULE","label":"事项规定的程序","basis":"见中止记录"}]',
       case when seq = 1 then promised_due else statutory_due end
from case_clock_before
cross join (values (1, 'PROMISED', '承诺时限'), (2, 'STATUTORY', '法定时限')) as limits (seq, limit_name, label);

insert into clock_entry (case_number, clock_name, seq, kind, effective_at, recorded_at, cause, basis, actor, note, days)
select case_number, 'HANDLING', seq, kind, effective_at, recorded_at, cause, basis, actor, note, days from clock_entry_before;

drop table clock_entry_before;
drop table case_clock_before;
