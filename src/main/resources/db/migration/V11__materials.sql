-- Materials are ticked: in which form each was handed in, what whoever received it remarked, and until when a material
-- may follow with which the acceptance did not wait (容缺受理). Status further ABSENT and DEFERRED.
alter table case_material add column form varchar(16);
alter table case_material add column note varchar(200);
alter table case_material add column due_on date;
