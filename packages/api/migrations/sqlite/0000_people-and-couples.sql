CREATE TABLE `couple` (
	`tenant` text NOT NULL,
	`id` text NOT NULL,
	`a` text NOT NULL,
	`b` text NOT NULL,
	`pairedAt` integer NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`tenant`, `id`)
);
--> statement-breakpoint
CREATE TABLE `person` (
	`tenant` text NOT NULL,
	`id` text NOT NULL,
	`subject` text NOT NULL,
	`couple` text,
	`code` text,
	`counterpart` text,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`tenant`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_subject` ON `person` (`tenant`,`subject`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_code` ON `person` (`tenant`,`code`);