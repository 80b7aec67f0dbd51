-- What is a person's own moves to a column apart. It is never empty but in here: what is not sealed is swept.
CREATE TABLE `__new_person` (
	`tenant` text NOT NULL,
	`id` text NOT NULL,
	`subject` text NOT NULL,
	`couple` text,
	`code` text,
	`counterpart` text,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`own` text NOT NULL,
	PRIMARY KEY(`tenant`, `id`)
);
--> statement-breakpoint
INSERT INTO `__new_person` SELECT `tenant`, `id`, `subject`, `couple`, `code`, `counterpart`, `at`, `state`, '' FROM `person`;--> statement-breakpoint
DROP TABLE `person`;--> statement-breakpoint
ALTER TABLE `__new_person` RENAME TO `person`;--> statement-breakpoint
CREATE UNIQUE INDEX `person_subject` ON `person` (`tenant`,`subject`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_code` ON `person` (`tenant`,`code`);--> statement-breakpoint
-- Rows that earlier versions wrote in plain text are sealed here, by code, in this transaction: SQL holds no keys.
