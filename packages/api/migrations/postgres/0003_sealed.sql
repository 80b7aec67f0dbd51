-- What is a person's own moves to a column apart. It is never empty but in here: what is not sealed is swept.
ALTER TABLE "person" ADD COLUMN "own" text;
--> statement-breakpoint
UPDATE "person" SET "own" = '';
--> statement-breakpoint
ALTER TABLE "person" ALTER COLUMN "own" SET NOT NULL;
--> statement-breakpoint
-- Rows that earlier versions wrote in plain text are sealed here, by code, in this transaction: SQL holds no keys.
-- What is sealed does not compress, and as long as it is short it is read fastest where its row is. What faces others
-- stays there, and what is a person's own makes room: so nothing of the one is moved for the length of the other.
ALTER TABLE "person" ALTER COLUMN "state" SET STORAGE MAIN;
--> statement-breakpoint
ALTER TABLE "person" ALTER COLUMN "own" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE "person" SET (toast_tuple_target = 4080);
--> statement-breakpoint
ALTER TABLE "couple" ALTER COLUMN "state" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE "couple" SET (toast_tuple_target = 4080);
--> statement-breakpoint
ALTER TABLE "entry" ALTER COLUMN "state" SET STORAGE EXTERNAL;
