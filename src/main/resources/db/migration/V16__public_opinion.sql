-- What people told the bureau; who told it stands with the case.
create table public_opinion (
  case_number varchar(26) primary key references case_file,
  kind        varchar(64) not null,
  channel     varchar(64) not null,
  place       varchar     not null,
  content     varchar     not null,
  -- where the person wishes to have the answer
  reply_by    varchar(64) not null,
  reply_to    varchar,
  topic       varchar(64) -- null before it is sorted
);
