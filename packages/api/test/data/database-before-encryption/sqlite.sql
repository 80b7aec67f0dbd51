CREATE TABLE migration (name text primary key, hash text not null, at integer not null);
CREATE TABLE `couple` (
	`tenant` text NOT NULL,
	`id` text NOT NULL,
	`a` text NOT NULL,
	`b` text NOT NULL,
	`pairedAt` integer NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`tenant`, `id`)
);
CREATE TABLE `person` (
	`tenant` text NOT NULL,
	`id` text NOT NULL,
	`subject` text NOT NULL,
	`couple` text,
	`code` text,
	`counterpart` text,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`tenant`, `id`)
);
CREATE UNIQUE INDEX `person_subject` ON `person` (`tenant`,`subject`);
CREATE UNIQUE INDEX `person_code` ON `person` (`tenant`,`code`);
insert into "migration" ("name", "hash", "at") values
  ('0000_people-and-couples', '1a7788787d1a5564b79789cd6eb991182c0d5d8a4a05539bb576cc0536aabe0c', 0);
insert into "couple" ("tenant", "id", "a", "b", "pairedAt", "at", "state") values
  ('home', '33333333-0000-4000-8000-000000000001', '11111111-0000-4000-8000-000000000001', '11111111-0000-4000-8000-000000000002', 1795453200000, 1795455000000, '{"v":1,"ended":false,"a":{"invitation":{"id":"22222222-0000-4000-8000-000000000001","state":"open","sentAt":1795455000000,"fadesAt":1795483800000,"idea":null,"note":"Tea, and a while for us?"},"paused":false,"door":null,"doorSpacing":null,"spacing":1795527000000,"mark":"44444444-0000-4000-8000-000000000008"},"b":{"invitation":null,"paused":false,"door":null,"doorSpacing":null,"spacing":null,"mark":"44444444-0000-4000-8000-000000000009"},"match":null}');
insert into "person" ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000001', 'ada', '33333333-0000-4000-8000-000000000001', null, null, 1795455000000, '{"v":1,"name":"Ada","floor":4,"reading":{"dial":6,"at":1795455000000,"brakes":["sleep"],"accelerators":["music"],"note":"Curious."},"mark":"44444444-0000-4000-8000-00000000000a","pairing":null,"attempts":null,"crossed":null}');
insert into "person" ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000002', 'sam', '33333333-0000-4000-8000-000000000001', null, null, 1795453200000, '{"v":1,"name":"Sam","floor":0,"reading":null,"mark":"44444444-0000-4000-8000-00000000000b","pairing":null,"attempts":null,"crossed":null}');
insert into "person" ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000003', 'una', null, null, null, 1795453200000, '{"v":1,"name":"Una","floor":0,"reading":null,"mark":"44444444-0000-4000-8000-000000000003","pairing":null,"attempts":null,"crossed":null}');
insert into "person" ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000004', 'vic', null, 'C0DE0002', null, 1795456500000, '{"v":1,"name":"Vic","floor":0,"reading":null,"mark":"44444444-0000-4000-8000-000000000004","pairing":{"is":"code","code":"C0DE0002","madeAt":1795456500000,"until":1795457400000},"attempts":null,"crossed":null}');
insert into "person" ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000005', 'wes', null, null, '11111111-0000-4000-8000-000000000006', 1795456500000, '{"v":1,"name":"Wes","floor":0,"reading":null,"mark":"44444444-0000-4000-8000-000000000005","pairing":{"is":"request","id":"33333333-0000-4000-8000-000000000002","asker":"11111111-0000-4000-8000-000000000006","name":"Xia","madeAt":1795456500000,"until":1795457400000},"attempts":null,"crossed":null}');
insert into "person" ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000006', 'xia', null, null, '11111111-0000-4000-8000-000000000005', 1795456500000, '{"v":1,"name":"Xia","floor":0,"reading":null,"mark":"44444444-0000-4000-8000-000000000006","pairing":{"is":"asking","id":"33333333-0000-4000-8000-000000000002","maker":"11111111-0000-4000-8000-000000000005","code":"C0DE0003","until":1795457400000},"attempts":null,"crossed":null}');
insert into "person" ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000007', 'cam', null, null, null, 1795456500000, '{"v":1,"name":"Cam","floor":0,"reading":null,"mark":"44444444-0000-4000-8000-000000000007","pairing":null,"attempts":{"since":1795456500000,"wrong":1},"crossed":null}');
pragma user_version = 0;
