CREATE TABLE "journal" (
	"tenant" text collate "C" NOT NULL,
	"person" text collate "C" NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "journal_key" PRIMARY KEY("tenant","person")
);
--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "part" text collate "C";--> statement-breakpoint
CREATE INDEX "entry_part" ON "entry" USING btree ("tenant","person","part");