CREATE TABLE "attune_keys"."data_key" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"kek" text NOT NULL,
	"wrapped" text NOT NULL,
	CONSTRAINT "data_key_key" PRIMARY KEY("tenant","id")
) WITHOUT ROWID;
