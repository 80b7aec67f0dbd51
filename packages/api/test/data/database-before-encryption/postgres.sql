create table migration (name text primary key, hash text not null, at bigint not null);
CREATE TABLE "couple" (
	"tenant" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"a" text collate "C" NOT NULL,
	"b" text collate "C" NOT NULL,
	"pairedAt" bigint NOT NULL,
	"at" bigint NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "couple_key" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"tenant" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"couple" text collate "C",
	"code" text collate "C",
	"counterpart" text collate "C",
	"at" bigint NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "person_key" PRIMARY KEY("tenant","id"),
	CONSTRAINT "person_subject" UNIQUE("tenant","subject"),
	CONSTRAINT "person_code" UNIQUE("tenant","code")
);
-- The store's clock, in epoch milliseconds. `clock` keeps how far it was told to have come, so that it does not go
-- back when the system's clock does, or when another machine takes over.
CREATE SEQUENCE "clock" AS bigint;
--> statement-breakpoint
CREATE FUNCTION "system_ms"() RETURNS bigint LANGUAGE sql VOLATILE
	RETURN floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint;
--> statement-breakpoint
CREATE FUNCTION "now_ms"() RETURNS bigint LANGUAGE sql VOLATILE
	RETURN greatest("system_ms"(), (SELECT "last_value" FROM "clock"));
insert into migration ("name", "hash", "at") values
  ('0000_people-and-couples', 'e03e191301b5f920680ff00240c956aafc3c39870ddf5ddc070822c794ff585b', 1795859766765);
insert into migration ("name", "hash", "at") values
  ('0001_clock', 'e24839bca5c218939b73e2f41ffdab0fd34ffdcc500dd1a64abd47ec2409da27', 1795859766768);
insert into couple ("tenant", "id", "a", "b", "pairedAt", "at", "state") values
  ('home', '33333333-0000-4000-8000-000000000001', '11111111-0000-4000-8000-000000000001', '11111111-0000-4000-8000-000000000002', 1795453200000, 1795455000000, '{"v":1,"ended":false,"a":{"invitation":{"id":"22222222-0000-4000-8000-000000000001","state":"open","sentAt":1795455000000,"fadesAt":1795483800000,"idea":null,"note":"Tea, and a while for us?"},"paused":false,"door":null,"doorSpacing":null,"spacing":1795527000000,"mark":"44444444-0000-4000-8000-000000000008"},"b":{"invitation":null,"paused":false,"door":null,"doorSpacing":null,"spacing":null,"mark":"44444444-0000-4000-8000-000000000009"},"match":null}');
insert into person ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000001', 'ada', '33333333-0000-4000-8000-000000000001', null, null, 1795455000000, '{"v":1,"name":"Ada","floor":4,"reading":{"dial":6,"at":1795455000000,"brakes":["sleep"],"accelerators":["music"],"note":"Curious."},"mark":"44444444-0000-4000-8000-00000000000a","pairing":null,"attempts":null,"crossed":null}');
insert into person ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000002', 'sam', '33333333-0000-4000-8000-000000000001', null, null, 1795453200000, '{"v":1,"name":"Sam","floor":0,"reading":null,"mark":"44444444-0000-4000-8000-00000000000b","pairing":null,"attempts":null,"crossed":null}');
insert into person ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000003', 'una', null, null, null, 1795453200000, '{"v":1,"name":"Una","floor":0,"reading":null,"mark":"44444444-0000-4000-8000-000000000003","pairing":null,"attempts":null,"crossed":null}');
insert into person ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000004', 'vic', null, 'C0DE0002', null, 1795456500000, '{"v":1,"name":"Vic","floor":0,"reading":null,"mark":"44444444-0000-4000-8000-000000000004","pairing":{"is":"code","code":"C0DE0002","madeAt":1795456500000,"until":1795457400000},"attempts":null,"crossed":null}');
insert into person ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000005', 'wes', null, null, '11111111-0000-4000-8000-000000000006', 1795456500000, '{"v":1,"name":"Wes","floor":0,"reading":null,"mark":"44444444-0000-4000-8000-000000000005","pairing":{"is":"request","id":"33333333-0000-4000-8000-000000000002","asker":"11111111-0000-4000-8000-000000000006","name":"Xia","madeAt":1795456500000,"until":1795457400000},"attempts":null,"crossed":null}');
insert into person ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000006', 'xia', null, null, '11111111-0000-4000-8000-000000000005', 1795456500000, '{"v":1,"name":"Xia","floor":0,"reading":null,"mark":"44444444-0000-4000-8000-000000000006","pairing":{"is":"asking","id":"33333333-0000-4000-8000-000000000002","maker":"11111111-0000-4000-8000-000000000005","code":"C0DE0003","until":1795457400000},"attempts":null,"crossed":null}');
insert into person ("tenant", "id", "subject", "couple", "code", "counterpart", "at", "state") values
  ('home', '11111111-0000-4000-8000-000000000007', 'cam', null, null, null, 1795456500000, '{"v":1,"name":"Cam","floor":0,"reading":null,"mark":"44444444-0000-4000-8000-000000000007","pairing":null,"attempts":{"since":1795456500000,"wrong":1},"crossed":null}');
select setval('clock', 1795456800000);
