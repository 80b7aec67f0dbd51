-- Rows that earlier versions wrote in plain text are sealed here, by code, in this transaction: SQL holds no keys.
-- What is sealed does not compress, and as long as it is short it is read fastest where its row is.
ALTER TABLE "person" ALTER COLUMN "state" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE "person" SET (toast_tuple_target = 4080);
--> statement-breakpoint
ALTER TABLE "couple" ALTER COLUMN "state" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE "couple" SET (toast_tuple_target = 4080);
--> statement-breakpoint
ALTER TABLE "entry" ALTER COLUMN "state" SET STORAGE EXTERNAL;
