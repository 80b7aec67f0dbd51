CREATE TABLE "attune_keys"."data_key" (
	"tenant" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"kek" text collate "C" NOT NULL,
	"wrapped" text NOT NULL,
	CONSTRAINT "data_key_key" PRIMARY KEY("tenant","id")
);
