CREATE TABLE "attune_keys"."data_key" (
	"tenant" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"kek" text collate "C" NOT NULL,
	"wrapped" text NOT NULL,
	CONSTRAINT "data_key_key" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
-- How far the clock had come, as `clock` says beside the tables: keys and a database of different days are told apart.
CREATE SEQUENCE "attune_keys"."clock" AS bigint;
