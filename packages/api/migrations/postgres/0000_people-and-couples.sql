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
