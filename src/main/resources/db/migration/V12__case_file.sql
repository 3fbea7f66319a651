-- What every case of every process stands on. A process's own table extends it; notices, opinions, hand-overs and whatever
-- else every case has refer to it and to no process's table.
create table case_file (
  case_number         varchar(26)  primary key,
  process             varchar(64)  not null, -- key of the process that opened it
  process_instance_id varchar(64)  not null,
  title               varchar(200) not null,
  -- for whom it is handled, and how they are reached
  party_name          varchar,
  party_phone         varchar(32),
  opened_at           timestamp(3) with time zone not null,
  opened_by           varchar(64)  not null,
  -- user id of the system that handed it in; null where a person did
  source_system       varchar(64),
  -- a request id is its caller's own; the digest tells what is sent again from something else under the same id
  request_id          varchar(64),
  request_digest      varchar(64),
  answerable          varchar(64),
  outcome             varchar(64),
  closed_at           timestamp(3) with time zone,
  constraint case_file_request unique (opened_by, request_id)
);
create index case_file_open on case_file (closed_at, case_number);

insert into case_file (case_number, process, process_instance_id, title, party_name, party_phone, opened_at, opened_by,
  source_system, request_id, request_digest, answerable, outcome, closed_at)
select case_number, 'administrative-approval', process_instance_id,
  case service_item
    when 'BDC-BG' then '不动产变更登记（名称、坐落、用途、面积、期限）'
    when 'BDC-CF' then '查封登记、解封（嘱托登记）'
    when 'BDC-DY' then '国有建设用地使用权（及房屋）抵押权首次登记'
    when 'BDC-SC' then '国有建设用地使用权首次登记'
    when 'BDC-ZX' then '不动产注销登记（含抵押权注销）'
    when 'BDC-ZY' then '国有建设用地使用权（及房屋所有权）转移登记'
    when 'CKQ' then '采矿权新立、延续、变更、注销登记'
    when 'DZZH' then '地质灾害治理工程竣工验收（政府投资）'
    when 'GD-HB' then '国有建设用地使用权划拨'
    when 'GD-XY' then '国有建设用地使用权协议出让（含补办出让）'
    when 'JSYD-DX' then '新增建设用地单独选址项目审查报批'
    when 'LSYD' then '临时用地审批'
    when 'NZY-PC' then '城镇批次农用地转用（及征收）审查报批'
    when 'SSNYD' then '设施农业用地备案'
    when 'TDHY' then '建设项目竣工土地核验（出让合同履约核查）'
    when 'TDZL' then '土地开发整理项目立项、验收（含复垦验收）'
    when 'TKQ' then '探矿权新立、延续、保留、变更、注销登记'
    when 'YDYS' then '建设项目用地预审与选址意见书'
    when 'ZJD' then '农村宅基地用地建房审核（乡镇批准，本局规划与转用审核）'
    else service_item
  end,
  applicant_name, applicant_phone, received_at, registered_by, source_system, request_id, request_digest, answerable,
  outcome, closed_at
from approval_case;

-- The approval keeps what only an application has.
alter table approval_case drop constraint approval_case_request;
alter table approval_case drop column process_instance_id;
alter table approval_case drop column applicant_name;
alter table approval_case drop column applicant_phone;
alter table approval_case drop column received_at;
alter table approval_case drop column registered_by;
alter table approval_case drop column source_system;
alter table approval_case drop column request_id;
alter table approval_case drop column request_digest;
alter table approval_case drop column answerable;
alter table approval_case drop column outcome;
alter table approval_case drop column closed_at;
alter table approval_case add constraint approval_case_file foreign key (case_number) references case_file;

-- Lists that processes add to: codes of any length.
alter table notice alter column kind set data type varchar(64);
alter table opinion alter column stage set data type varchar(64);
alter table opinion alter column conclusion set data type varchar(64);
alter table accountability alter column cause set data type varchar(64);
alter table warning alter column limit_kind set data type varchar(64);
