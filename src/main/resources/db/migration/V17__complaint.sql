-- A complaint as it was made; what every case has stands in case_file, what was decided among the opinions.
create table complaint (
  case_number       varchar(26) primary key references case_file,
  content           varchar not null,
  about_case        varchar(26) references case_file,
  accused           varchar(100),
  accused_unit      varchar(100),
  anonymous         boolean not null,
  -- of who wished to stay unknown nothing stands anywhere but here
  complainant_name  varchar(100),
  complainant_phone varchar(40),
  constraint complaint_by check (anonymous or complainant_name is not null)
);

-- The review that the complainant asked for; once.
create table complaint_appeal (
  case_number varchar(26) primary key references complaint,
  grounds     varchar not null,
  filed_by    varchar(64) not null,
  filed_at    timestamp(3) with time zone not null
);
