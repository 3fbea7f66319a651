-- The statutory calendar as stored and imported, and the clocks of the cases with their append-only ledger.
-- No foreign key leaves these tables: a case number is only a name here.

create table calendar_year (
  year_number integer primary key,
  source varchar(500) not null,
  imported_by varchar(64) not null,
  imported_at timestamp with time zone not null
);

create table calendar_day (
  on_date date primary key,
  year_number integer not null references calendar_year (year_number),
  working boolean not null
);

create index ix_calendar_day_year on calendar_day (year_number);

-- Sixteen rows with one and the same version. A clock that starts locks one of them, an import locks all: no clock can
-- start on the old calendar while an import is recomputing the open ones, and clocks hardly wait for each other.
create table calendar_version (
  slot integer primary key,
  version varchar(36) not null
);

insert into calendar_version (slot, version) values
  (0, 'initial'), (1, 'initial'), (2, 'initial'), (3, 'initial'),
  (4, 'initial'), (5, 'initial'), (6, 'initial'), (7, 'initial'),
  (8, 'initial'), (9, 'initial'), (10, 'initial'), (11, 'initial'),
  (12, 'initial'), (13, 'initial'), (14, 'initial'), (15, 'initial');

-- Derived from ledger and calendar; here so that one row per case can be locked and open limits can be found.
-- The due dates of a paused clock are the ones it would have if it were resumed at its last entry.
create table case_clock (
  case_number varchar(64) primary key,
  state varchar(8) not null check (state in ('RUNNING', 'PAUSED', 'STOPPED')),
  promised_days integer not null,
  statutory_days integer not null,
  started_on date not null,
  promised_due date not null,
  statutory_due date not null,
  check (promised_days >= 0 and promised_days <= statutory_days)
);

create index ix_case_clock_state on case_clock (state, case_number);

create table clock_entry (
  case_number varchar(64) not null references case_clock (case_number),
  seq integer not null,
  kind varchar(8) not null check (kind in ('START', 'PAUSE', 'RESUME', 'EXTEND', 'STOP')),
  effective_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  cause varchar(32),
  basis varchar(500),
  actor varchar(64) not null,
  note varchar(2000),
  days integer not null,
  primary key (case_number, seq)
);
