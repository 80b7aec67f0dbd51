CREATE TABLE "advance" (
	"tenant" text collate "C" NOT NULL,
	"at" bigint NOT NULL,
	"span" bigint NOT NULL,
	CONSTRAINT "advance_key" PRIMARY KEY("tenant","at")
);
