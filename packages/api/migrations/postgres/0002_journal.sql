CREATE TABLE "entry" (
	"tenant" text collate "C" NOT NULL,
	"person" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "entry_key" PRIMARY KEY("tenant","person","id")
);
